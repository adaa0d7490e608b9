import type { ReactNode } from "react";
import type { Profile } from "../../src-preload/domain.ts";
import { ContactPart } from "./contact-part.tsx";
import { CertificationsPart, LanguagesPart } from "./credentials-parts.tsx";
import { EducationPart } from "./education-part.tsx";
import { EmploymentPart } from "./employment-part.tsx";
import { SkillsPart } from "./skills-part.tsx";

interface ProfileViewProps {
  profile: Profile;
  /** The skill whose mentions are marked, if any. */
  litSkill: string | null;
  onLightSkill(skillId: string | null): void;
  /** Marks a skill's mentions and brings the first on screen, for as long as it is open. */
  onOpenSkill(skillId: string | null): void;
  /** Stands below the contact details. */
  children: ReactNode;
}

/** What was found in a resume, each field with where it was read; of what is no resume, how to reach who wrote it. */
export function ProfileView({ profile, litSkill, onLightSkill, onOpenSkill, children }: ProfileViewProps) {
  return (
    <div className="space-y-5">
      <ContactPart profile={profile} />
      {children}
      {profile.kind === "resume" ? (
        <>
          <EmploymentPart profile={profile} />
          <EducationPart profile={profile} />
          <SkillsPart skills={profile.skills} lit={litSkill} onLight={onLightSkill} onOpen={onOpenSkill} />
          <CertificationsPart certifications={profile.certifications} />
          <LanguagesPart languages={profile.languages} />
        </>
      ) : null}
    </div>
  );
}

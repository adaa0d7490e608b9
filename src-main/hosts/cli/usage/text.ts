/** What `winnow --help` prints. */
import { defaultLibrary, defaultModels } from "../../default-library.ts";

export const USAGE = `winnow - ranks resumes against a job, offline

  winnow import PATH…                          add files, folders and zip archives to the library
  winnow parse FILE…                           read files without storing them; one JSON object a line
  winnow rank --job FILE|- [--top N] [--weights SKILL,EXPERIENCE,SEMANTIC]
  winnow explain CANDIDATE --job FILE|- [--weights …] [--no-names]
                                               every point of one candidate, named by a part of the name or of the file’s name
  winnow search QUERY [--top N]                words by meaning, and conditions: '(react OR vue) AND "team lead" NOT intern',
                                               title: skill: company: location: language: degree: years>=5 years:3..8
  winnow export --job FILE|- --format csv|xlsx|json|pdf|zip --out FILE [--top N] [--weights …] [--blind]
                                               the ranking as a table, as sheets, or its original files; --blind without names
  winnow embed                                 lines of standard input to vectors, one JSON array a line
  winnow reread                                read every resume of the library again, by today's rules
  winnow taxonomy info                         how many skills and titles are known
  winnow taxonomy import DIR                   add the skills and titles of a folder of public ESCO or O*NET files
  winnow taxonomy remove esco|onet             take them away again
  winnow conditions check FILE.csv             what a list of pay, availability and wishes would change
  winnow conditions import FILE.csv            take it into the library
  winnow conditions undo ID                    take an import back
  winnow conditions list                       everyone as such a list, for filling in
  winnow models                                what reads for meaning: the model in use, those installed, those that can be had
  winnow models import DIR                     install a model in the Hugging Face layout from its folder
  winnow models use ID                         have the library read and ranked by it
  winnow jobs                                  the open jobs, with their ids
  winnow jobs add FILE|-                       make a job of an ad
  winnow jobs ad FILE|- --job ID [--yes]       give its ad to a job that came from a list without one; --yes also to any other job,
                                               whose ad is then replaced and read anew
  winnow candidates                            everyone in the library, with their ids
  winnow move --job ID --candidate ID --stage STAGE [--reason TEXT] [--at DATE]
                                               put a candidate into a stage of a job: new, screening, interview, offer, hired,
                                               rejected, withdrawn, or its name; --at DATE keeps when it was
  winnow move --file FILE.jsonl|-              many moves, one JSON object a line: {"job", "candidate", "stage", "reason", "note", "at"}
                                               or {"job", "candidate"} with "interview", "offer" or "outcome": what the commands below say
  winnow interview --job ID --candidate ID --at DATE [--kind phone|video|on-site|panel|trial|other] [--by NAME]… [--note TEXT]
               [--score REQUIREMENT=1..5]… [--overall strong-yes|yes|no|strong-no]
                                               record an interview, and with --score or --overall its scorecard; --interview ID in
                                               place of --at adds a scorecard to one recorded before
  winnow offer --job ID --candidate ID [--at DATE] [--pay TEXT] [--state open|accepted|declined|withdrawn] [--note TEXT]
                                               record an offer; with another state than open, how the open one ended
  winnow outcome --job ID --candidate ID --after did-well|left-early [--at DATE] [--note TEXT]
                                               record how it went after the hire
  winnow track export FILE.csv                 everything that happened in all jobs, as a list that can be imported again
  winnow track import FILE.csv [--dry-run] [--map COLUMN=MEANING]… [--stage-map WORD=STAGE]… [--dates day-first|month-first]
               [--job ID] [--make-jobs] [--make-candidates]
                                               candidates’ stages from such a list, or from another system’s; --dry-run only tells
                                               what would happen; what is not there is made only if it is said
  winnow track undo ID                         take an import back
  winnow impact --groups FILE.csv [--dry-run] [--column NAME]…
                                               keep the categories that people report of themselves (sex, race/ethnicity, others), and show
                                               selection and scoring rates by them; --dry-run only tells whom the list is about, and
                                               which columns are taken; --column names those that are
  winnow impact [--job ID] [--step shortlisted|screening|interview|offer|hired] [--sample decided|ranked] [--out FILE.csv|FILE.json]
                                               the same tables of the categories that are kept
  winnow impact --forget                       delete the categories
  winnow learn --status                        what there is to learn from decisions, and what was learned
  winnow learn --train                         learn from them, and compare on jobs left out; nothing is switched on
  winnow learn --activate [VERSION]            rank with what was learned, the newest or the one named
  winnow learn --revert [VERSION]              back to ranking without it, or to an earlier version
  winnow backup DIR                            copy the library into a dated folder in DIR, and check the copy
  winnow restore DIR --library NEW             make a library of a backup, or of the newest in DIR, in a new folder
  winnow verify                                whether the library is whole, and what to do if not
  winnow log verify [FILE]                     whether the decision log is as it was written, and agrees with the backups that can be
                                               reached and with FILE: an exported log (.jsonl), a backup, or a folder of backups
  winnow log list [--job ID] [--top N]         its newest entries, in plain words
  winnow log export FILE                       all of it for an auditor, as .jsonl (its first line says how it is checked) or .pdf
  winnow log reproduce SEQ                     make the ranking of an entry again, and compare
  winnow erase CANDIDATE --yes                 erase somebody for good, and look through the whole library for what is left;
                                               named by id, whole name, e-mail address or file name
  winnow subject CANDIDATE --out FILE          everything about one person, by the file’s ending: .json, .pdf to be read,
                                               .zip both with the original files
  winnow serve [--port N]                      the app in a browser, at a 127.0.0.1 address

  --password P    opens protected files (import, parse); it is used once and kept nowhere
  --no-ocr        leaves scans and photos unread, which text recognition would read (import, parse)
  --library DIR   the library's folder (or WINNOW_LIBRARY; default ${defaultLibrary()})
  --models DIR    the folder of installed models (or WINNOW_MODELS; default ${defaultModels()})
  --json          nothing but JSON on standard output, {"error": {"code", "message", "hint"}} if it failed; progress goes to
                  standard error
  --help          this text; after a command, what it takes

Exit status: 0 all went well, 1 some files failed, 2 wrong usage, 3 it could not be done.`;

/** The lines about one command. */
export const usageOf = (command: string): string =>
  USAGE.split(/\n(?= {2}winnow |\n)/).filter((about) => about.trim().split(/\s/)[1] === command).join("\n");

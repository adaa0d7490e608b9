"""What the training makes small."""

from __future__ import annotations

import torch
import torch.nn.functional as F

TEMPERATURE = 0.05
FORBIDDEN = -1e4


def contrastive(
    left: torch.Tensor,
    right: torch.Tensor,
    shared: torch.Tensor,
    wrong: torch.Tensor | None,
    wrong_allowed: torch.Tensor | None,
) -> torch.Tensor:
    """
    InfoNCE in both directions (van den Oord et al. 2018), temperature 0.05: of `right` [n, d], row i must be nearest to
    row i of `left`, nearer than the other rows of either side and than `wrong` [m, d]. `shared` [n, n] says which rows are
    about the same concept and so are no wrong answers; `wrong_allowed` [n, m] says which of `wrong` are really wrong.
    Vectors need not have unit length.
    """
    left, right = F.normalize(left, dim=1), F.normalize(right, dim=1)
    same_row = torch.eye(len(left), dtype=torch.bool, device=left.device)
    across = (left @ right.T / TEMPERATURE).masked_fill(shared & ~same_row, FORBIDDEN)
    among_left = (left @ left.T / TEMPERATURE).masked_fill(shared | same_row, FORBIDDEN)
    among_right = (right @ right.T / TEMPERATURE).masked_fill(shared | same_row, FORBIDDEN)
    forwards = [across, among_left]
    if wrong is not None:
        scores = left @ F.normalize(wrong, dim=1).T / TEMPERATURE
        forwards.append(scores.masked_fill(~wrong_allowed, FORBIDDEN))
    answer = torch.arange(len(left), device=left.device)
    forth = F.cross_entropy(torch.cat(forwards, 1), answer)
    back = F.cross_entropy(torch.cat([across.T, among_right], 1), answer)
    return (forth + back) / 2


def nested(dimensions: tuple[int, ...], loss, *vectors: torch.Tensor | None) -> torch.Tensor:
    """
    Matryoshka representation learning (Kusupati et al. 2022): the mean of `loss` over the first numbers of the vectors
    alone, for each of `dimensions`.
    """
    total = sum(loss(*(one if one is None else one[:, :size] for one in vectors)) for size in dimensions)
    return total / len(dimensions)


def distillation(student: torch.Tensor, teacher: torch.Tensor) -> torch.Tensor:
    """
    Mean squared difference of the cosines among the texts of a batch, the student's to the teacher's. The teacher's vectors
    have unit length.
    """
    student = F.normalize(student, dim=1)
    others = ~torch.eye(len(student), dtype=torch.bool, device=student.device)
    return ((student @ student.T - teacher @ teacher.T)[others] ** 2).mean()

"""python3 -m unittest discover -s build/encoder/training"""

import random
import unittest

import torch

from batches import Drawer
from esco import _realigned
from losses import contrastive, nested
from onet import Occupation, Onet, title_source
from pairs import Concept, Pair, Source, portion
from phrases import as_achievement, past_tense
from retrieval import RetrievalTest, ranks


class Losses(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.left = torch.randn(6, 16)
        self.none_shared = torch.eye(6, dtype=torch.bool)

    def test_right_answers_that_are_near_cost_less_than_those_that_are_far(self):
        near = contrastive(self.left, self.left + 0.05 * torch.randn(6, 16), self.none_shared, None, None)
        far = contrastive(self.left, torch.randn(6, 16), self.none_shared, None, None)
        self.assertLess(near.item(), far.item())

    def test_a_pair_on_the_same_concept_is_no_wrong_answer(self):
        twins = self.left.clone()
        twins[1] = twins[0]
        shared = self.none_shared.clone()
        shared[0, 1] = shared[1, 0] = True
        masked = contrastive(twins, twins, shared, None, None)
        punished = contrastive(twins, twins, self.none_shared, None, None)
        self.assertLess(masked.item(), punished.item() - 0.1)

    def test_a_lookalike_counts_only_where_it_is_wrong(self):
        lookalike = self.left[:1].clone()
        right = self.left + 0.5 * torch.randn(6, 16)
        wrong = contrastive(self.left, right, self.none_shared, lookalike, torch.ones(6, 1, dtype=torch.bool))
        allowed = contrastive(self.left, right, self.none_shared, lookalike, torch.zeros(6, 1, dtype=torch.bool))
        self.assertGreater(wrong.item(), allowed.item())

    def test_nested_dimensions_see_the_first_numbers_only(self):
        seen = []
        nested((16, 4), lambda one: seen.append(one.shape[1]) or one.sum(), self.left)
        self.assertEqual(seen, [16, 4])


class Batches(unittest.TestCase):
    def source(self):
        def concept(index):
            key = frozenset({f"k{index // 2}"})
            return Concept(f"anchor {index}", key, lambda _rng: Pair(f"left {index}", f"right {index}", key))

        return Source("s", [concept(index) for index in range(8)], [1.0] * 8, [("right 0", frozenset({"k0"}))])

    def test_pairs_with_a_common_key_are_marked(self):
        batch = Drawer(self.source(), 8, 0.0).draw(random.Random(1))
        concept = [int(left.split()[1]) // 2 for left in batch.left]
        for i in range(8):
            for j in range(8):
                if i != j:
                    self.assertEqual(bool(batch.shared[i, j]), concept[i] == concept[j])

    def test_the_bank_holds_no_right_answer_as_a_wrong_one(self):
        drawer = Drawer(self.source(), 8, 0.5)
        drawer.mine(lambda texts: torch.eye(300)[: len(texts)])
        batch = drawer.draw(random.Random(1))
        for row, left in enumerate(batch.left):
            self.assertEqual(bool(batch.bank_allowed[row, 0]), int(left.split()[1]) // 2 != 0)


class Data(unittest.TestCase):
    def test_labels_that_drifted_are_brought_back(self):
        preferred = ["bake bread", "weld steel", "milk cows", "paint walls", "drive trains", "cut hair", "grow roses"]
        dropped = {1, 4}
        alternatives = [[f"{label} daily"] for row, label in enumerate(preferred) if row not in dropped]
        alternatives += [[]] * len(dropped)
        self.assertEqual(
            _realigned(preferred, alternatives)[:5], [label for row, label in enumerate(preferred) if row not in dropped]
        )

    def test_a_split_depends_on_the_text_alone(self):
        self.assertEqual(portion("Nurse", "x"), portion("nurse", "x"))
        shares = [portion(f"title {number}", "x") for number in range(2000)]
        self.assertAlmostEqual(sum(share < 0.1 for share in shares) / 2000, 0.1, delta=0.03)

    def test_titles_are_drawn_from_the_training_part_only(self):
        onet = Onet({"1": Occupation("1", "Nurses", "Care for people who are ill.")}, {"RN": {"1"}}, {}, {"Ward sister": {"1"}})
        source = title_source(onet)
        rng = random.Random(1)
        drawn = [source.concepts[0].draw(rng) for _ in range(200)]
        self.assertFalse(any("sister" in f"{pair.left} {pair.right}".lower() for pair in drawn))

    def test_the_past_of_verbs(self):
        said = [past_tense(phrase) for phrase in ("manage budgets", "apply paint", "lead teams", "plan routes", "brew beer")]
        self.assertEqual(said, ["managed budgets", "applied paint", "led teams", "planned routes", "brewed beer"])

    def test_a_noun_is_told_as_it_is(self):
        self.assertEqual(as_achievement("budgeting principles", random.Random(1)), "budgeting principles")


class Ranks(unittest.TestCase):
    def test_the_best_text_of_an_item_counts_and_a_tie_counts_against(self):
        queries = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
        candidates = torch.tensor([[0.0, 1.0], [1.0, 0.0], [0.6, 0.8], [0.0, 1.0]])
        test = RetrievalTest("t", ["", ""], [""] * 4, [0, 0, 1, 2], [[0], [0]])
        self.assertEqual(ranks(queries, candidates, test).tolist(), [1, 2])


if __name__ == "__main__":
    unittest.main()

"""
Names in front of resume lines, so that the network learns to pass over them: who somebody is says nothing about what they did.
Winnow takes names out before the network reads a text; this is for the one that was missed. None of these names is among those
that `test/bench/encoder/counterfactual.ts` measures with.
"""

from __future__ import annotations

import random

NAMED_SHARE = 0.2

# Given names and surnames of many origins, put together at random: no real person is meant.
_GIVEN = (
    "Abigail Adaeze Aditi Adnan Agata Ahmed Aiko Alejandra Alexandre Ali Amara Amelia Andrzej Anika Anjali Anna Antonio Arjun Ashley "
    "Asif Astrid Ayesha Barbara Beatriz Bilal Bogdan Brandon Camille Carlota Cedric Charlotte Chiara Chloe Christopher Dalia Daniel "
    "Darnell David Diego Dimitri Divya Dorota Eduardo Elena Elif Elizabeth Emmanuel Eszter Ethan Fang Farah Fatou Fernando Francesca "
    "Gabriel Giorgos Grace Hamza Hans Haruto Hassan Heather Henrik Hiroshi Hui Ibrahim Imani Ines Ingrid Isabel Ivan Jackson Jasmine "
    "Jessica Jin Joao Joanna Jorge Juan Julia Kamala Karim Kavita Kehinde Keisha Kwame Laura Leila Leticia Liam Lin Luca Magdalena "
    "Malik Marcin Maria Mariam Mehmet Michael Min Mohamed Mustafa Nadia Natalia Neha Nia Nikos Noah Nour Olga Olivia Pablo Pedro "
    "Rachel Raj Rania Ravi Rebecca Ricardo Robert Roza Ruth Sana Sanjay Sara Sergei Shanice Siobhan Sofia Sunita Svetlana Takeshi Tariq "
    "Terrence Thabo Thi Tomoko Valentina Victoria Wanjiru Wei William Ximena Yan Yasmin Yuki Yusuf Zainab Zeynep Zoltan"
).split()
_SURNAMES = (
    "Abdullah Abubakar Achebe Adams Aguilar Ahmad Akhtar Ali Allen Andersson Baker Banerjee Barbosa Becker Begum Bianchi Boateng Brown "
    "Campbell Castillo Chaudhary Cho Clark Cohen Costa Cruz Das Davis Demir Diallo Diaz Dlamini Dubois Edwards Eriksen Evans Farouk "
    "Fernandez Fischer Flores Garcia Goldberg Gomez Gonzalez Gupta Hall Hansen Harris Hasan Hernando Hoang Hoffmann Horvath Hussain "
    "Ito Ivanov Jackson Jansen Johnson Jones Joshi Kamau Kapoor Kaya Khan Kim Kovacs Kowalski Kumar Laurent Le Lee Lewandowski Li Lim "
    "Lopez Mahmoud Malik Martin Mbeki Mehta Mensah Meyer Miller Mishra Mitchell Mokoena Morales Murphy Mwangi Naidoo Nakamura Nasser Nguyen "
    "Novak Nunez O'Brien Obi Oliveira Olsen Ortiz Osei Papadopoulos Park Pereira Petrov Pham Popescu Qureshi Rao Reddy Reyes Rivera "
    "Roberts Rossi Russo Sanchez Santos Sato Schmidt Sharif Silva Singh Smith Sokolov Suzuki Takahashi Tan Taylor Thompson Tran Turner "
    "Vargas Verma Volkov Wagner Walker Weber White Williams Wong Wright Wu Xu Yamamoto Yang Yilmaz Young Zhao Zhou"
).split()


def sometimes_named(line: str, rng: random.Random) -> str:
    """The line, sometimes with somebody's name before it."""
    if rng.random() >= NAMED_SHARE:
        return line
    name = f"{rng.choice(_GIVEN)} {rng.choice(_SURNAMES)}"
    return f"{name} {line[:1].lower()}{line[1:]}" if rng.random() < 0.7 else f"{name}: {line}"

"""Invented names by culture, for stand-ins that read like names. Common given names and made-up surnames: nobody's.

The culture is guessed from the letters of a name and only decides how the stand-in sounds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Culture:
    """women, men and either: given names. marks: what surnames or given names of this culture often hold."""

    marks: re.Pattern[str]
    women: tuple[str, ...]
    men: tuple[str, ...]
    either: tuple[str, ...]
    surnames: tuple[str, ...]


def _culture(marks: str, women: str, men: str, either: str, surnames: str) -> Culture:
    return Culture(re.compile(marks, re.I), *(tuple(words.split()) for words in (women, men, either, surnames)))


ENGLISH = _culture(
    r"$^",
    "Agnes Beryl Cecily Edith Harriet Imogen Lettice Millicent Ottilie Prudence Rosalind Tabitha",
    "Alban Bertram Clement Edmund Giles Horatio Jasper Leopold Magnus Percival Rufus Thaddeus",
    "Ainsley Darcy Emery Jocelyn Merle Quincy Sidney Vivian",
    "Ashwell Birkenby Coldmere Dunthorpe Eskmoor Fernacre Gorsley Hollinbrook Inkmarsh Larkfold Mossgrave Netherwell "
    "Oakrill Penhallow Quarndale Rushmead Stonecroft Thornleigh Underhay Wetherlow Yarrowby Zealand-Moss",
)
CULTURES: tuple[Culture, ...] = (
    _culture(r"(?:^| )(?:o'|mc|mac|fitz|ní |ó )|[áéíóú]\w*(?:ín|án)$", "Aoibhe Deirdre Fionola Nuala Orla Sorcha",
             "Brendan Colman Donal Eoin Fergal Lorcan", "Rory Shea Tierney",
             "Ballinroe Carrowmore Dunlavey Glasheen Kilbrannock Lisnamore Rathclare Tullamoy"),
    _culture(r"(?:^| )(?:van|ter|ten|de[rn]?|het) |ij|sma\b|stra\b", "Anneke Geertje Liesbeth Neeltje Roos Wilma",
             "Bram Diederik Gijs Klaas Maarten Teunis", "Jip Robin Sam",
             "Achterdijk Boomkamp Grashoek Heideveld Klaverland Meerwijk Rietgors Zandhuis"),
    _culture(r"[üöß]|mann\b|berg(?:er)?\b|stein\b|bach\b|feld(?:er)?\b|\bvon ", "Annegret Brunhild Gesine Hedwig Irmgard Ute",
             "Bernhard Dietmar Eckart Gerold Heiner Volkmar", "Friedel Kim Toni",
             "Ahrensdorf Birkenau-Holt Dornwald Eschenrode Finkengrund Heidloh Moosbrunn Tannrain"),
    _culture(r"[ôœç]|eau|oux\b|\bd'|\ble[ fr]|ault\b|elle\b", "Bernadette Clothilde Eugenie Hortense Lucette Solange",
             "Armand Clovis Fulbert Gaston Lucien Thibault", "Camille Dominique Maxime",
             "Aubrelle Boisclair Chantemerle Fontbrune Grandval Montfleury Rochevert Valmorin"),
    _culture(r"[ãõ]|\b(?:da|do|dos|das) |eira\b|inho\b|ães\b", "Albertina Celeste Eulalia Graciete Olinda Zulmira",
             "Abilio Baltasar Diogo Horacio Nuno Silvino", "Ariel Cris Noa",
             "Alvorada Campoverde Figueiral Lameirinha Montalvo-Reis Pedralva Ribalonga Valdoiro"),
    _culture(r"ñ|ez\b|\bdel? |[áéíóú]|zaba|illo\b", "Adoracion Belinda Consuelo Eulogia Herminia Rosalia",
             "Anselmo Casimiro Evaristo Florencio Leandro Ramiro", "Cruz Guadalupe Trinidad",
             "Altozano Bermejillo Campoalto Encinares Robledales Solanillas Valdeluz Zarzalejos"),
    _culture(r"ini\b|etti\b|elli\b|ucci\b|\bd[ei] |gli|acci", "Assunta Cesira Donatella Fiorella Ornella Teodora",
             "Ambrogio Corrado Ermes Fulvio Livio Saverio", "Andrea Celeste Fiore",
             "Acquachiara Bellavalle Campofiore Fontelucente Montesole Pratoverde Roccaforte-Bianchi Valdombra"),
    _culture(r"[øåæ]|sen\b|sson\b|qvist\b|gaard\b", "Astrid-Lill Borghild Dagny Gudrun Ragna Solveig",
             "Asbjorn Eskil Halvard Ingvar Torvald Ulrik", "Kim Lou Robin",
             "Birkelund Fjeldmark Granhaug Havnevik Lyngstrand Nordmyr Solbakke Tjernmo"),
    _culture(r"[łżźśćńąę]|sk[ia]\b|wicz\b|czyk\b", "Bozena Dobromira Halina Jadwiga Luiza Wanda",
             "Bogumil Cezary Dobieslaw Gniewko Mieczyslaw Ziemowit", "Alex Kazia Sasza",
             "Brzezinka Dolniak Grabowina Jesionek Klonowiak Lipnicz Sosniak Wierzbin"),
    _culture(r"[řěůčš]|ová\b|[eěí]ček\b|ský\b", "Blazena Drahomira Jarmila Libuse Slavena Zdislava",
             "Bohdan Dalimil Hynek Kvido Radim Vlastislav", "Jirka Misa Sasa",
             "Borovicka Dubnik Habrovan Jalovec Javorina Lipovsek Olsanik Vrbinec"),
    _culture(r"[ğş]|oğlu|ç\w*z\b|türk", "Aysegul Feride Gulizar Mualla Nermin Sehnaz", "Alpaslan Burhan Fikret Ilhami Nejat Turgut",
             "Deniz Evren Umut", "Akdere Beyazova Cinarli Gokbayir Karatepeli Ormanci Sazlik Yesilkaya"),
    _culture(r"\bal-|\bbin |\bibn |\babu |ullah\b|\bel-", "Amal Dalal Hessa Munira Rabab Widad", "Anwar Fahim Jalal Nabil Sabri Walid",
             "Nour Rida Shams", "al-Bahri al-Hadiqa al-Jabali al-Nakhli al-Rimal al-Sahili al-Wadi al-Zahrani-Mir"),
    _culture(r"rajan\b|murthy\b|jee\b|kumar\b|iyer\b|(?:sh|kr|bh|dh|gh)[aeiou]|opadh", "Ambika Damayanti Hemalata Kalpana Sulochana Vasudha",
             "Ananth Dinkar Gopinath Madhav Raghunath Sudhir", "Kiran Shashi Suman",
             "Amravathi Chandanwala Devgiri Kamalpur Neelamber Palashwal Suryagarh Vanamali"),
    _culture(r"ov(?:a|ich)?\b|enko\b|shch|zh[da]|ev(?:a)?\b|slav\b", "Agrafena Glafira Klavdia Lidia Raisa Taisia",
             "Arkadi Demyan Gleb Matvei Rodion Timofei", "Sasha Valya Zhenya",
             "Berezkin Dubravin Kalinsky Lesnov Ozerov-Lug Polyansky Rechnoy Snegirin"),
    _culture(r"poul|akis\b|idis\b|ou\b|iadis\b", "Aspasia Efrosini Kyriaki Loukia Polyxeni Zinovia",
             "Achilleas Diomidis Fotios Lazaros Pavlos Zisimos", "Chrysa Effi Toni",
             "Ampelakis Elaionas Kastanidis Limnaios Pefkidis Platanos Rodiadis Thymaris"),
    _culture(r"[őű]|szk|házi\b|falvi\b|csk", "Boglarka Etelka Gizella Ilona Reka Zsuzsanna", "Bendeguz Csaba Gedeon Lehel Tivadar Zsombor",
             "Bori Misi Sasa", "Almasfai Berkenyes Galagonyi Harsfalvi Kokenyes Nadasdombi Rozsahegyi Szilvasi"),
    _culture(r"nguy|[ươđạậệ]|\btr[aầi]n|ph[aạ]m", "Diep Hanh Lien My-Duyen Thao Yen", "Bao Dat Hieu Kiet Phuc Vinh", "An Linh Tam",
             "Bachlam Daoson Hoahai Lamgiang Maitruc Songla Thachha Vucam"),
    _culture(r"zaw|yama\b|moto\b|kawa\b|mura\b|shima\b", "Chiyo Fumie Hisako Kazuko Setsuko Yoshie",
             "Eiji Goro Isamu Noboru Saburo Tetsuo", "Akira Hikaru Makoto",
             "Asagiri Hanamori Ishizaka-Ue Kirishina Matsubane Omizu Shirataki Tsukihara"),
)  # fmt: skip
FIRM_STEMS = tuple(
    "Alderquay Bramwick Cressmoor Dovelane Elmshade Farrowgate Glenstow Hazelbank Ivorne Juniphor Kelmstoke Lindquay "
    "Marrowby Nettlecroft Orrinvale Pellwood Quenby Rowanstead Sedgeholt Tarnwick Ullingham Vennmoor Wychgate "
    "Yewbridge".split()
)
FIRM_KINDS = tuple("Advisers Trading Works Services Solutions Partners Systems Supply".split())
CODE_NAMES = tuple(
    "Amaranth Bluebell Cinnabar Dandelion Elderberry Foxglove Gentian Hollyhock Indigo Jonquil Lavender Marigold "
    "Nightshade Oleander Primrose Quince Rosemary Snowdrop Tansy Verbena".split()
)
TOWNS = tuple(
    "Applewick Brackendale Coldspring Dunmarsh Easterbrook Fallowfield Gorsemoor Hartsmere Kingsholt Longreach "
    "Millhaven Northwold Osierby Pinebarrow Redcombe Silverdale-on-Lea Thistleham Upperfold Westmarsh Yarrowfield".split()
)


def culture_of(name: str) -> Culture:
    """The first culture whose marks stand in the name; English where none do."""
    return next((culture for culture in CULTURES if culture.marks.search(name)), ENGLISH)

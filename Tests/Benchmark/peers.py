"""peers.py FOLDER: the rates of country_converter, pycountry and pyahocorasick over the inputs of `TabularyBenchmark names`.

Each tool reads the same names, or finds the same keys in the same prose; medians of five rounds.
"""
import logging, statistics, sys, time

import ahocorasick, country_converter, pycountry

folder = sys.argv[1]
names = open(f"{folder}/names.txt", encoding="utf8").read().split("\n")
prose = open(f"{folder}/prose.txt", encoding="utf8").read()
keys = open(f"{folder}/keys.txt", encoding="utf8").read().split("\n")
resolution, scan = [float(line) for line in open(f"{folder}/rates.txt")]
logging.disable(logging.CRITICAL)


def seconds(body, rounds=5):
    body()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        body()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def lookup():
    for name in names:
        try:
            pycountry.countries.lookup(name)
        except LookupError:
            pass


converter = country_converter.CountryConverter()
automaton = ahocorasick.Automaton()
for key in keys:
    automaton.add_word(key, 1)
automaton.make_automaton()


def find():
    for _ in automaton.iter(prose):
        pass


batch = len(names) / seconds(lambda: converter.convert(names, to="ISO3", not_found=None), 3)
single = len(names) / seconds(lookup)
bare = len(prose.encode()) / seconds(find)
print(f"names resolved          {resolution:12,.0f} a second")
print(f"country_converter batch {batch:12,.0f} a second: {resolution / batch:,.0f} times (goal: at least 100)")
print(f"pycountry lookup        {single:12,.0f} a second: {resolution / single:,.0f} times (goal: at least 20)")
print(f"prose scanned           {scan / 1e6:12,.1f} MB a second")
print(f"pyahocorasick, bare     {bare / 1e6:12,.1f} MB a second: {scan / bare:,.2f} times (goal: at least 1)")

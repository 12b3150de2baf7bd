#!/usr/bin/env python3
"""Milliseconds of search for two-character words, each asked once, of a server that runs already, one after another.
Usage: bench/search.py http://127.0.0.1:5080 [COUNT]"""
import http.client, sys, time, urllib.parse
base = urllib.parse.urlparse(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
villages = "東西南北中上下前後內外大小新舊高低長永安和平福德仁義禮智信忠孝光明正直富貴春夏秋冬松竹梅蘭菊青白玉金銀石泉溪河港山林田園"
rare = [a + b for a in villages for b in villages]
common = ["完成", "工程", "計畫", "辦理", "推動", "設置", "改善", "服務", "社區", "管理"]
link = http.client.HTTPConnection(base.hostname, base.port)
def took(path, word, n):
    began = time.perf_counter()
    link.request("GET", f"{path}?q={urllib.parse.quote(word)}&v={n}")
    link.getresponse().read()
    return (time.perf_counter() - began) * 1000
for path in ("/commitments", "/search"):
    for name, words in (("rare", rare), ("common", common)):
        for n in range(20):
            took(path, words[n % len(words)], f"w{n}{time.time()}")
        times = sorted(took(path, words[(n * 37) % len(words)], f"{n}{time.time()}") for n in range(count))
        print(f"| {path}, {name} | {times[count // 2]:.1f} | {times[int(count * .95)]:.1f} |")

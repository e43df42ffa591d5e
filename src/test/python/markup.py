"""Says whether the elements of an HTML page are opened and closed as they should be."""
import sys
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Markup(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            sys.exit(f"</{tag}> at {self.getpos()} closes nothing")


markup = Markup()
markup.feed(open(sys.argv[1], encoding="utf-8").read())
markup.close()
print("whole" if not markup.open else f"never closed: {markup.open}")

package wirelab.ui;

import java.util.Optional;
import wirelab.slides.Deck;
import wirelab.ui.slides.Printer;

/**
 * Which slides are to be shown.
 *
 * @param slide the one to begin with, counted from 1
 * @param print where and how they are printed, after which the window closes; empty shows them
 */
public record SlidesRequest(Deck deck, int slide, Optional<Printer.Order> print) {}

package wirelab.ui.buffer;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wirelab.buffer.StreamContent;
import wirelab.ui.base.Numbers;

/**
 * The buffer as blocks from left to right: the prefix, the message as long as it will be, what
 * follows it. A line above them shows how far {@code data} reaches.
 *
 * <pre>
 *   packed_msg_size     data · 524,288 bytes
 *                       |------------------------|
 *   +-------------+     +---------------+--------+- - - - - - - -+
 *   | Q = 921,766 |     |      old      | fresh  |    missing    |
 *   +-------------+     +---------------+--------+- - - - - - - -+
 * </pre>
 */
final class StreamDrawing extends Region {
  private static final PseudoClass UNPACKED = PseudoClass.getPseudoClass("unpacked");
  private static final double GAP = 1;
  private static final double LINE = 1.6;
  private static final double BLOCK = 2.1;
  private static final double BLOCK_HEIGHT = 2.6;
  private static final double NARROWEST = 3;

  /** How much longer than what is there a message is drawn whose length is not known. */
  private static final double GUESS = 1.3;

  private final Label prefix = block("prefix");
  private final Label old = block("old");
  private final Label fresh = block("fresh");
  private final Label missing = block("missing");
  private final Label done = block("done");
  private final Label rest = block("rest");
  private final Label packedName = new Label("packed_msg_size");
  private final Label frameName = new Label("frame_data → pickle.loads()");
  private final Label dataName = new Label();
  private final Region extent = new Region();
  private @Nullable StreamContent content;
  private double right;

  StreamDrawing() {
    getStyleClass().add("stream-drawing");
    extent.getStyleClass().add("extent");
    for (Label name : List.of(packedName, frameName, dataName)) {
      name.getStyleClass().add("block-name");
    }
    getChildren()
        .addAll(prefix, old, fresh, missing, done, rest, packedName, frameName, dataName, extent);
  }

  private static Label block(String style) {
    Label block = new Label();
    block.getStyleClass().addAll("block", style);
    block.setMinWidth(0);
    return block;
  }

  void show(StreamContent next, String framing) {
    content = next;
    prefix.setText(prefix(next, framing));
    prefix.pseudoClassStateChanged(UNPACKED, next.unpacked());
    old.setText(Numbers.count(next.there() - next.freshThere()));
    fresh.setText("+" + Numbers.count(next.freshThere()));
    missing.setText(next.length() < 0 ? "?" : Numbers.count(next.missing()));
    done.setText("✓ " + Numbers.count(next.length()));
    rest.setText(next.rest() > 0 ? Numbers.count(next.rest()) : "b''");
    dataName.setText("data · " + Numbers.count(next.buffered()) + " bytes");
    requestLayout();
  }

  private static String prefix(StreamContent content, String framing) {
    String name = framing.isEmpty() ? "length" : framing;
    if (content.unpacked() && content.length() >= 0) {
      return name + " = " + Numbers.count(content.length());
    }
    return "%s: %d of %d".formatted(name, content.prefixThere(), content.prefix());
  }

  @Override
  protected double computePrefHeight(double width) {
    return em() * (BLOCK + BLOCK_HEIGHT);
  }

  private double em() {
    return prefix.getFont().getSize();
  }

  @Override
  protected void layoutChildren() {
    StreamContent now = content;
    getChildren().forEach(child -> child.setVisible(false));
    if (now == null) {
      return;
    }
    right = 0;
    double width = getWidth();
    if (now.prefix() > 0) {
      place(prefix, Math.max(em() * 9, prefix.prefWidth(-1)));
      if (now.unpacked()) {
        name(packedName, 0);
        right += em() * GAP;
      }
    }
    double dataBegin = now.unpacked() ? right : 0;
    boolean tail = now.complete() || now.rest() > 0;
    double tailWidth = tail ? em() * 8 : 0;
    double room = width - right - (tail ? tailWidth + em() * GAP : 0);
    double messageBegin = right;
    message(now, room);
    if (now.complete()) {
      name(frameName, messageBegin);
      right += em() * GAP;
      dataBegin = right;
    }
    if (tail) {
      right += now.complete() ? 0 : em() * GAP;
      place(rest, tailWidth);
    }
    data(dataBegin, dataEnd(now));
  }

  /** Where in the drawing the bytes end that have come. */
  private double dataEnd(StreamContent now) {
    if (now.rest() > 0 || now.complete()) {
      return right;
    }
    return missing.isVisible() ? missing.getLayoutX() : right;
  }

  private void message(StreamContent now, double room) {
    if (now.complete()) {
      place(done, room);
      return;
    }
    long length = now.length() < 0 ? (long) (now.there() * GUESS) + 1 : now.length();
    double scale = room / Math.max(1, length);
    long before = now.there() - now.freshThere();
    double end = right + room;
    if (before > 0) {
      place(old, Math.max(NARROWEST, before * scale));
    }
    if (now.freshThere() > 0) {
      place(fresh, Math.max(NARROWEST, now.freshThere() * scale));
    }
    if (length > now.there()) {
      right = Math.min(right, end - NARROWEST);
      place(missing, end - right);
    }
    right = end;
  }

  private void data(double from, double to) {
    double height = Math.max(2, em() * 0.16);
    extent.setVisible(true);
    extent.resizeRelocate(from, em() * LINE, Math.max(height, to - from), height);
    double wide = dataName.prefWidth(-1);
    double leftmost = frameName.isVisible() ? getWidth() - wide : from;
    name(dataName, Math.max(0, Math.min(leftmost, getWidth() - wide)));
  }

  private void place(Label block, double width) {
    block.setVisible(true);
    block.setContentDisplay(ContentDisplay.TEXT_ONLY);
    if (block.prefWidth(-1) > width) {
      block.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }
    block.resizeRelocate(right, em() * BLOCK, width, em() * BLOCK_HEIGHT);
    right += width;
  }

  private void name(Label name, double x) {
    name.setVisible(true);
    name.autosize();
    name.relocate(x, 0);
  }
}

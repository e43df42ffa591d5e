package wirelab.lab.mark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of A4 that are written on from top to bottom, in the program's own typeface, which is
 * embedded: no font of the machine is looked for.
 */
final class Paper implements AutoCloseable {
  static final float TITLE = 18;
  static final float HEADING = 12;
  static final float TEXT = 9;
  private static final float MARGIN = 56;
  private static final float LEADING = 1.4f;
  private static final float UNITS = 1000;
  private static final String FONTS = "/wirelab/ui/fonts/";

  private final PDDocument document = new PDDocument();
  private final PDFont regular;
  private final PDFont bold;
  private final String foot;
  private @Nullable PDPageContentStream page;
  private int pages;
  private float y;

  /** {@code foot} stands at the end of each sheet. */
  Paper(String title, String foot) throws IOException {
    this.regular = font("JetBrainsMono-Regular.ttf");
    this.bold = font("JetBrainsMono-Bold.ttf");
    this.foot = foot;
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setCreator("Wirelab");
  }

  private PDFont font(String name) throws IOException {
    try (InputStream file = Paper.class.getResourceAsStream(FONTS + name)) {
      if (file == null) {
        throw new IllegalStateException("no typeface " + name + " in this program");
      }
      return PDType0Font.load(document, file, true);
    }
  }

  void bold(String text, float size) throws IOException {
    write(bold, text, size, 0);
  }

  /** {@code indent} in letters. */
  void text(String text, int indent) throws IOException {
    write(regular, text, TEXT, indent);
  }

  void gap(float height) {
    y -= height;
  }

  /** Begins another sheet unless there is room for so much. */
  void keep(float height) throws IOException {
    if (page == null || y - height < MARGIN) {
      turn();
    }
  }

  private void write(PDFont font, String text, float size, int indent) throws IOException {
    float left = MARGIN + indent * width(font, "0", size);
    float room = PDRectangle.A4.getWidth() - MARGIN - left;
    int most = (int) (room / width(font, "0", size));
    for (String line : wrapped(drawable(font, text), most)) {
      keep(size * LEADING);
      y -= size * LEADING;
      draw(font, line, size, left);
    }
  }

  /** The typeface has one width for all letters. */
  private static float width(PDFont font, String text, float size) throws IOException {
    return font.getStringWidth(text) / UNITS * size;
  }

  private void draw(PDFont font, String line, float size, float left) throws IOException {
    PDPageContentStream on = page;
    if (on == null) {
      throw new IllegalStateException("no sheet");
    }
    on.beginText();
    on.setFont(font, size);
    on.newLineAtOffset(left, y);
    on.showText(line);
    on.endText();
  }

  /** Letters that the typeface lacks become question marks. */
  private static String drawable(PDFont font, String text) {
    StringBuilder drawable = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> drawable.append(has(font, letter) ? letter : "?"));
    return drawable.toString();
  }

  private static boolean has(PDFont font, String letter) {
    try {
      return font.encode(letter).length > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static List<String> wrapped(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > most) {
        lines.add(rest.substring(0, most));
        rest = rest.substring(most);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private void turn() throws IOException {
    end();
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    pages++;
    y = MARGIN / 2;
    draw(regular, drawable(regular, foot + " · " + pages), TEXT - 2, MARGIN);
    y = PDRectangle.A4.getHeight() - MARGIN;
  }

  private void end() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  /** Writes all sheets. */
  void save(java.nio.file.Path file) throws IOException {
    end();
    document.save(file.toFile());
  }

  @Override
  public void close() throws IOException {
    end();
    document.close();
  }
}

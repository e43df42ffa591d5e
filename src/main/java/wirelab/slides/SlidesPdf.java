package wirelab.slides;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * A PDF of slides: a page each, with a bookmark, and the words behind the picture, where nobody
 * sees them but whoever searches finds them.
 */
public final class SlidesPdf implements AutoCloseable {
  private static final PDRectangle SLIDE = new PDRectangle(960, 540);
  private static final PDRectangle HANDOUT = PDRectangle.A4;
  private static final float MARGIN = 42;
  private static final float GAP = 18;
  private static final float THOUSAND = 1000;
  private static final String FONT = "/wirelab/ui/fonts/JetBrainsMono-Regular.ttf";

  private final PDDocument document = new PDDocument();
  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final PDFont font;

  /** Without a page yet. */
  public SlidesPdf(String title) throws IOException {
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setCreator("Wirelab");
    document.getDocumentCatalog().setDocumentOutline(outline);
    document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    try (InputStream bytes = SlidesPdf.class.getResourceAsStream(FONT)) {
      if (bytes == null) {
        throw new IOException("typeface " + FONT + " is not in this program");
      }
      font = PDType0Font.load(document, bytes); // of our own: the system's are not looked for
    }
  }

  /** Adds a page: the slide alone, or above its notes. */
  public void add(String title, Sheet slide, Optional<Sheet> notes) throws IOException {
    PDPage page = new PDPage(notes.isPresent() ? HANDOUT : SLIDE);
    document.addPage(page);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(page);
    outline.addLast(item);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      if (notes.isEmpty()) {
        put(content, slide, SLIDE);
        return;
      }
      float width = HANDOUT.getWidth() - 2 * MARGIN;
      float height = width * SLIDE.getHeight() / SLIDE.getWidth();
      float bottom = HANDOUT.getHeight() - MARGIN - height;
      put(content, slide, new PDRectangle(MARGIN, bottom, width, height));
      below(content, notes.get(), bottom - GAP);
    }
  }

  /** As wide as the slide, or less if that were too high. */
  private void below(PDPageContentStream content, Sheet notes, float top) throws IOException {
    float width = HANDOUT.getWidth() - 2 * MARGIN;
    float ratio = (float) notes.picture().getHeight() / notes.picture().getWidth();
    float height = Math.min(width * ratio, top - MARGIN);
    put(content, notes, new PDRectangle(MARGIN, top - height, height / ratio, height));
  }

  private void put(PDPageContentStream content, Sheet sheet, PDRectangle place) throws IOException {
    float scale = place.getWidth() / sheet.picture().getWidth();
    for (Sheet.Words words : sheet.words()) {
      write(content, words, place, scale);
    }
    PDImageXObject image = LosslessFactory.createFromImage(document, sheet.picture());
    content.drawImage(
        image, place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
  }

  private void write(PDPageContentStream content, Sheet.Words words, PDRectangle place, float scale)
      throws IOException {
    String text = writable(words.text());
    float size = (float) words.height() * scale;
    if (text.isBlank() || size <= 0) {
      return;
    }
    float natural = font.getStringWidth(text) / THOUSAND * size;
    content.beginText();
    content.setFont(font, size);
    content.setRenderingMode(RenderingMode.NEITHER);
    content.setHorizontalScaling((float) words.width() * scale / natural * 100);
    content.newLineAtOffset(
        place.getLowerLeftX() + (float) words.x() * scale,
        place.getUpperRightY() - (float) (words.y() + words.height()) * scale);
    content.showText(text);
    content.endText();
  }

  /** What the typeface has letters for. */
  private String writable(String text) throws IOException {
    StringBuilder kept = new StringBuilder();
    for (int letter : text.codePoints().toArray()) {
      kept.append(has(letter) ? Character.toString(letter) : " ");
    }
    return kept.toString();
  }

  private boolean has(int letter) throws IOException {
    try {
      return !Character.isISOControl(letter) && font.encode(Character.toString(letter)).length > 0;
    } catch (IllegalArgumentException e) {
      return false; // this is how PDFBox says so
    }
  }

  /** Writes a file that is there whole or not at all. */
  public void save(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path draft = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      document.save(draft.toFile());
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}

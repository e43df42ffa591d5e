package wirelab.app;

import com.sun.javafx.font.FontFallbackInfo;
import com.sun.javafx.font.FontResource;
import com.sun.javafx.font.FontStrike;
import com.sun.javafx.font.PGFont;
import com.sun.javafx.font.PrismFontFactory;
import com.sun.javafx.font.PrismFontFile;
import com.sun.javafx.font.freetype.FTFactory;
import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.GlyphLayoutManager;
import com.sun.javafx.text.TextRun;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Text without Pango. JavaFX on Linux loads Pango for every text, but asks it only about scripts
 * whose letters change with their neighbours, such as Arabic. A server that has a JDK has FreeType
 * and a font, but seldom Pango: there this gives the same picture of any Latin text.
 *
 * <p>It reaches into JavaFX, since there is no public way, and so needs {@code --add-opens} for the
 * three packages that it imports.
 */
final class PlainText extends PrismFontFactory {
  private final PrismFontFactory freetype;
  private final Method createFontFile;

  private PlainText(PrismFontFactory freetype, Method createFontFile) {
    this.freetype = freetype;
    this.createFontFile = createFontFile;
  }

  /** Makes JavaFX use it; to be called before JavaFX has used a font. */
  static void install() {
    try {
      Method createFontFile =
          FTFactory.class.getDeclaredMethod(
              "createFontFile",
              String.class,
              String.class,
              int.class,
              boolean.class,
              boolean.class,
              boolean.class);
      createFontFile.setAccessible(true);
      Field factory = PrismFontFactory.class.getDeclaredField("theFontFactory");
      factory.setAccessible(true);
      factory.set(null, new PlainText(FTFactory.getFactory(), createFontFile));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JavaFX lays out text in another way", e);
    }
  }

  @Override
  protected PrismFontFile createFontFile(
      String name, String file, int index, boolean register, boolean embedded, boolean copy)
      throws ReflectiveOperationException {
    return (PrismFontFile)
        createFontFile.invoke(freetype, name, file, index, register, embedded, copy);
  }

  @Override
  public GlyphLayout createGlyphLayout() {
    return new NoLayout();
  }

  /** A font from a file of ours; Pango need not hear of it. */
  @Override
  protected boolean registerEmbeddedFont(String path) {
    return true;
  }

  @Override
  public FontFallbackInfo getFallbacks(FontResource font) {
    return freetype.getFallbacks(font);
  }

  /** Letters side by side in the direction of the text, each as it stands alone. */
  private static final class NoLayout extends GlyphLayout {
    @Override
    public void layout(TextRun run, PGFont font, FontStrike strike, char[] text) {
      FontResource resource = strike.getFontResource();
      int count = run.getLength();
      int[] inOrder = new int[count];
      resource.getGlyphMapper().charsToGlyphs(run.getStart(), count, text, inOrder);
      int[] glyphs = new int[count];
      int[] letters = new int[count];
      float[] positions = new float[2 * (count + 1)]; // x and y of each, and of the end
      for (int i = 0; i < count; i++) {
        letters[i] = run.isLeftToRight() ? i : count - 1 - i;
        glyphs[i] = inOrder[letters[i]];
        positions[2 * (i + 1)] =
            positions[2 * i] + resource.getAdvance(glyphs[i], strike.getSize());
      }
      run.shape(count, glyphs, positions, letters);
    }

    @Override
    public void dispose() {
      GlyphLayoutManager.dispose(this);
    }
  }
}

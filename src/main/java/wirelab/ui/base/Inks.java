package wirelab.ui.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * What style sheets say to a {@link Sheet}: a colour for each constant of {@code E} (for {@code
 * ON_SELECTION} that is {@code -wirelab-on-selection}), the typeface, and its least size. A class
 * of sheets has one of it.
 */
public final class Inks<E extends Enum<E>> {
  private final Map<E, CssMetaData<Sheet<E>, Color>> colours;
  private final CssMetaData<Sheet<E>, Font> font = font();
  private final CssMetaData<Sheet<E>, Number> leastSize = leastSize();
  private final List<CssMetaData<? extends Styleable, ?>> all;

  public Inks(Class<E> kinds) {
    colours = new EnumMap<>(kinds);
    for (E kind : kinds.getEnumConstants()) {
      colours.put(kind, colour(kind));
    }
    List<CssMetaData<? extends Styleable, ?>> list = new ArrayList<>(Region.getClassCssMetaData());
    list.addAll(colours.values());
    list.add(font);
    list.add(leastSize);
    all = Collections.unmodifiableList(list);
  }

  Map<E, CssMetaData<Sheet<E>, Color>> colours() {
    return Collections.unmodifiableMap(colours);
  }

  CssMetaData<Sheet<E>, Font> fontData() {
    return font;
  }

  CssMetaData<Sheet<E>, Number> leastSizeData() {
    return leastSize;
  }

  List<CssMetaData<? extends Styleable, ?>> all() {
    return all;
  }

  private static <E extends Enum<E>> CssMetaData<Sheet<E>, Color> colour(E kind) {
    String name = "-wirelab-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new CssMetaData<>(name, StyleConverter.getColorConverter(), Color.GRAY) {
      @Override
      public boolean isSettable(Sheet<E> sheet) {
        return true;
      }

      @Override
      public StyleableProperty<Color> getStyleableProperty(Sheet<E> sheet) {
        return sheet.inkProperty(kind);
      }
    };
  }

  private static <E extends Enum<E>> CssMetaData<Sheet<E>, Font> font() {
    return new FontCssMetaData<>("-fx-font", Font.getDefault()) {
      @Override
      public boolean isSettable(Sheet<E> sheet) {
        return true;
      }

      @Override
      public StyleableProperty<Font> getStyleableProperty(Sheet<E> sheet) {
        return sheet.fontProperty();
      }
    };
  }

  private static <E extends Enum<E>> CssMetaData<Sheet<E>, Number> leastSize() {
    return new CssMetaData<>("-wirelab-least-size", StyleConverter.getSizeConverter(), 0) {
      @Override
      public boolean isSettable(Sheet<E> sheet) {
        return true;
      }

      @Override
      public StyleableProperty<Number> getStyleableProperty(Sheet<E> sheet) {
        return sheet.leastSizeProperty();
      }
    };
  }
}

package wirelab.ui.base;

import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/**
 * A combo box whose list is styled when it first opens: a closed one is two dozen nodes that nobody
 * sees. For boxes whose width does not follow from what is in the list.
 */
public final class LateListSkin<T> extends ComboBoxListViewSkin<T> {
  public LateListSkin(ComboBox<T> box) {
    super(box);
    getChildren().remove(getPopupContent());
  }
}

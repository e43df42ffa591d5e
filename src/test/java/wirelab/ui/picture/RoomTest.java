package wirelab.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wirelab.model.PictureSize;

final class RoomTest {
  private static final PictureSize VGA = new PictureSize(640, 480);

  @Test
  void isFilledAsFarAsTheAspectAllows() {
    assertThat(new Room(500, 346, 1).pixels(VGA)).isEqualTo(new PictureSize(461, 346));
    assertThat(new Room(320, 1_000, 1).pixels(VGA)).isEqualTo(new PictureSize(320, 240));
    assertThat(new Room(2_000, 960, 1).pixels(VGA)).isEqualTo(new PictureSize(1_280, 960));
  }

  @Test
  void hasMorePixelsOnADenseScreen() {
    Room room = new Room(500, 345.9, 1.5);

    assertThat(room.shownWidth(VGA)).isEqualTo(461);
    assertThat(room.pixels(VGA)).isEqualTo(new PictureSize(692, 518));
  }

  @Test
  void leavesPicturesAsTheyAreWhileItIsNotKnown() {
    assertThat(Room.UNKNOWN.pixels(VGA)).isEqualTo(VGA);
    assertThat(new Room(-3, 200, 1).pixels(VGA)).isEqualTo(VGA);
  }

  @Test
  void neverMakesAPictureVanish() {
    assertThat(new Room(1, 1, 1).pixels(new PictureSize(4_000, 10)))
        .isEqualTo(new PictureSize(1, 1));
  }
}

package wirelab.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.model.Side;
import wirelab.model.VideoFrame;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;

final class FileViewModelTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void opensACaptureAndPlaysItsPictures() throws IOException {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Path file = folder.resolve("some.pcapng");
      Capture.of(desk, file);
      FileViewModel files = files(desk.live());
      Replay.follow(desk.live());
      files.open(file);
      desk.until("it is read", () -> !files.busyProperty().get());
      assertThat(files.toldProperty().get()).startsWith("some.pcapng · ").endsWith(" packets");
      assertThat(files.troubleProperty().get()).isEmpty();
      assertThat(desk.live().inspection().subject().file()).isTrue();
      assertThat(Capture.messages(desk.live())).isGreaterThan(2);

      new Steps(desk.live()).firstMessage();
      Optional<VideoFrame>[] taken = taken();
      desk.until(
          "its picture is there",
          () -> {
            taken[0] = desk.live().pictures(Side.RECEIVER).take();
            return taken[0].isPresent();
          });
      try (VideoFrame frame = taken[0].orElseThrow()) {
        assertThat(frame.format().toString()).isEqualTo("640×480");
      }
      files.close();
      assertThat(desk.live().inspection().subject().file()).isFalse();
    }
  }

  @Test
  void playsFromTheFirstPictureToTheLast() throws IOException {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Path file = folder.resolve("some.pcapng");
      Capture.of(desk, file);
      FileViewModel files = files(desk.live());
      files.open(file);
      desk.until("it is read", () -> !files.busyProperty().get());
      Steps steps = new Steps(desk.live());
      Player player = new Player(desk.live(), steps);
      List<Long> played = new ArrayList<>();
      desk.live()
          .selection()
          .chainProperty()
          .addListener(
              (property, before, chain) -> {
                if (chain != null) {
                  played.add(chain.message().number());
                }
              });

      player.playingProperty().set(true);
      desk.until(
          "the last is played",
          () -> {
            player.pulse(System.nanoTime());
            return !player.playingProperty().get();
          });

      assertThat(played.getFirst()).isZero();
      assertThat(played).isSorted().hasSize(Capture.messages(desk.live()));
      files.close();
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of one, to be filled by a lambda
  private static Optional<VideoFrame>[] taken() {
    return new Optional[] {Optional.empty()};
  }

  @Test
  void saysWhereAFileIsDamaged() throws IOException {
    try (Desk desk = new Desk(Desk.PLAN)) {
      Path file = folder.resolve("cut.pcapng");
      Capture.of(desk, file);
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));
      FileViewModel files = files(desk.live());
      files.open(file);
      desk.until("it is read", () -> !files.busyProperty().get());

      assertThat(files.troubleProperty().get()).isNotEmpty();
      assertThat(desk.live().inspection().subject().trace().end()).isGreaterThan(10);
      files.close();
    }
  }

  @Test
  void keepsWhatIsShownWhereThereIsNoSuchFile() {
    try (Desk desk = new Desk(Desk.PLAN)) {
      FileViewModel files = files(desk.live());
      Path file = folder.resolve("none.pcap");
      files.open(file);

      assertThat(files.troubleProperty().get()).isEqualTo(file + ": there is no such file");
      assertThat(files.openProperty().get()).isFalse();
      assertThat(desk.live().inspection().subject().file()).isFalse();
    }
  }

  private static FileViewModel files(Live live) {
    return new FileViewModel(live.catalog(), live.inspection(), live::later);
  }
}

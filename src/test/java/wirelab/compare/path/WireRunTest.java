package wirelab.compare.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.pipeline.Rate;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;
import wirelab.spi.Wire;

class WireRunTest {
  private static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));
  private static final int PICTURES = 2000;

  /** Compiled code allocates about 3 KB; code that is not compiled yet has more. */
  private static final int MOST = 16_000;

  @Test
  void aRawPictureOverTcpIsNeverCopiedIntoTheHeap() throws Exception {
    Wire wire = Wire.parse("tcp+Q+struct", CATALOG);
    Outcome outcome = new WireRun(CATALOG, wire, "160x120", PICTURES, Rate.MAX).run();
    assertThat(outcome.allocated()).isPositive().isLessThan(MOST);
    assertThat(outcome.arrived()).isEqualTo(outcome.sent()).isEqualTo(PICTURES);
  }

  @ParameterizedTest
  @ValueSource(ints = {160 * 120 * 3, 4096, 1})
  void theBareChannelTakesPicturesOfAnySize(int bytes) throws Exception {
    Outcome outcome = new BareChannel(bytes, 50, 0).run();
    assertThat(outcome.arrived()).isEqualTo(50);
    assertThat(outcome.lost()).isZero();
  }
}

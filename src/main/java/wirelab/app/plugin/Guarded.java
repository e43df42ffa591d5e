package wirelab.app.plugin;

import java.util.List;
import wirelab.spi.Codec;
import wirelab.spi.Dissector;
import wirelab.spi.FrameSource;
import wirelab.spi.Framing;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Transport;

/**
 * What a plugin of a dropped-in jar brought when it was asked, each part with a guard around it.
 */
record Guarded(
    List<Provider<FrameSource>> sources,
    List<Provider<Codec>> codecs,
    List<Provider<Framing>> framings,
    List<Provider<Transport>> transports,
    List<Dissector> dissectors)
    implements Plugin {}

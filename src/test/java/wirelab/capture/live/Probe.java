package wirelab.capture.live;

/** A program of its own that tells what is available, or captures until it is killed. */
final class Probe {
  private Probe() {}

  public static void main(String[] words) throws Exception {
    if (words.length == 0) {
      Sources.Choice choice = Sources.ofHere().choose();
      choice.passedOver().forEach(System.out::println);
      for (PacketSource source : Sources.ofHere().all()) {
        try (LiveCapture capture =
            source.open(Target.loopback(CaptureFilter.NONE), (b, t, l, w) -> true)) {
          System.out.println("captures: " + capture.description());
        } catch (CaptureException e) {
          System.out.println(e.line());
        }
      }
      return;
    }
    LiveCapture capture =
        new DumpcapSource()
            .open(Target.loopback(CaptureFilter.of(words[0])), (bytes, time, link, wire) -> true);
    System.out.println(capture.description());
    System.out.flush();
    capture.await(java.time.Duration.ofMinutes(5));
  }
}

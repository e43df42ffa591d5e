package wirelab.source.webcam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;
import wirelab.opencv.VideoInput;

/** A camera read by OpenCV. */
record OpenCvCamera(VideoInput input) implements Camera {
  static Camera open(CameraRequest request) throws IOException {
    String os = System.getProperty("os.name");
    if (os.equals("Linux")) {
      checkDevice(request.index(), Path.of("/dev/video" + request.index()));
    }
    return VideoInput.camera(request.index(), request.size(), request.picturesPerSecond())
        .map(OpenCvCamera::new)
        .orElseThrow(() -> new IOException(Complaint.refused(request.index(), os)));
  }

  /** Linux tells at once, and more exactly than OpenCV, why there is no camera. */
  static void checkDevice(int index, Path device) throws IOException {
    if (!Files.exists(device)) {
      throw new IOException(Complaint.absent(index, device));
    }
    if (!Files.isReadable(device) || !Files.isWritable(device)) {
      throw new IOException(Complaint.forbidden(index, device));
    }
  }

  @Override
  public boolean grab() {
    return input.grab();
  }

  @Override
  public Optional<VideoFrame> retrieve(Stamp stamp) throws IOException {
    return input.retrieve(stamp);
  }

  @Override
  public void close() {
    input.close();
  }
}

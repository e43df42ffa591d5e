package wirelab.source.webcam;

import wirelab.model.PictureSize;

/** Which camera, and what it is asked for; it may give something else. */
record CameraRequest(int index, PictureSize size, int picturesPerSecond) {}

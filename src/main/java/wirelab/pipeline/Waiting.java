package wirelab.pipeline;

import wirelab.model.VideoFrame;

/** A picture and when it began to wait for the sender. */
record Waiting(VideoFrame frame, long since) {}

package wirelab.trace;

/**
 * One value of a picture.
 *
 * @param x from the left, from 0
 * @param y from the top, from 0
 * @param channel 0 blue, 1 green, 2 red; 0 of a grey picture
 */
public record Pixel(int x, int y, int channel) {}

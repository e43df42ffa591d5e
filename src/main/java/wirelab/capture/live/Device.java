package wirelab.capture.live;

import java.util.List;

/**
 * An interface that packets can be captured on.
 *
 * @param name as it is chosen by; on Windows a long one
 * @param description what people call it; may be empty
 * @param addresses IP addresses, as text
 */
public record Device(String name, String description, List<String> addresses, boolean loopback) {
  public Device {
    addresses = List.copyOf(addresses);
  }

  /** The device with the name that {@code target} wants. */
  static Device find(Target target, List<Device> devices) throws CaptureException {
    return devices.stream()
        .filter(
            device ->
                target.anyLoopback() ? device.loopback() : device.name().equals(target.device()))
        .findFirst()
        .orElseThrow(
            () ->
                new CaptureException(
                    "there is no %s; there are %s"
                        .formatted(
                            target.anyLoopback()
                                ? "loopback interface"
                                : "interface '%s'".formatted(target.device()),
                            String.join(", ", devices.stream().map(Device::name).toList()))));
  }
}

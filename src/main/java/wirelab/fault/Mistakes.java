package wirelab.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wirelab.event.Recorder;
import wirelab.model.Side;
import wirelab.spi.Deframer;
import wirelab.spi.Framer;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.Limits;
import wirelab.spi.Marks;
import wirelab.spi.Spec;

/** A framing whose sender makes mistakes; its receiver does what is right. */
final class Mistakes implements Framing {
  private final Framing framing;
  private final Disturbance disturbance;
  private final Recorder recorder;
  private int connections;

  Mistakes(Framing framing, Disturbance disturbance, Recorder recorder) {
    this.framing = framing;
    this.disturbance = disturbance;
    this.recorder = recorder;
  }

  @Override
  public boolean suits(Kind kind) {
    return framing.suits(kind);
  }

  @Override
  public Framer framer(int unitLimit) {
    List<Mistake> mistakes = new ArrayList<>();
    Map<String, Integer> before = new HashMap<>();
    for (Spec spec : disturbance.faults()) {
      Fault fault = Steps.fault(spec);
      int which = before.merge(spec.name(), 1, Integer::sum);
      if (fault.mistake()) {
        String name = spec.name() + which;
        Chance chance = new Chance(disturbance.seed(), name, Side.SENDER, connections);
        Dice dice = new Dice(chance, Steps.probability(fault, spec.settings()));
        mistakes.add(new Mistake(fault, dice, spec.settings()));
      }
    }
    connections++;
    int width = framing.marks().map(Marks::width).orElse(0);
    return new MistakenFramer(framing.framer(unitLimit), mistakes, width, recorder);
  }

  @Override
  public Deframer deframer(Limits limits, Recorder of) {
    return framing.deframer(limits, of);
  }

  @Override
  public boolean answered() {
    return framing.answered();
  }

  @Override
  public java.util.Optional<Marks> marks() {
    return framing.marks();
  }
}

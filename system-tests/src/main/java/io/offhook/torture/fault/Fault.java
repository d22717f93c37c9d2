package io.offhook.torture.fault;

import java.util.random.RandomGenerator;

/** One way to hurt the installation. */
public interface Fault {

    /** Its number in the fault list. */
    int number();

    /** What is done, for the plan. */
    String title();

    /**
     * Hurts it, waits until it hurt, and heals it. The storm goes on all the time.
     *
     * @param random all choices come from here
     * @return what came of it
     */
    FaultOutcome strike(FaultContext context, RandomGenerator random) throws Exception;
}

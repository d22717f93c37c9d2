package io.offhook.torture.fault;

import java.util.random.RandomGenerator;

/** One way to disturb the installation. */
public interface Fault {

    /** Its number in the fault list. */
    int number();

    /** A short description. */
    String title();

    /**
     * Injects the fault, waits until it has had its effect, and repairs it. The workload goes on meanwhile.
     *
     * @param random the source of all choices
     */
    FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception;
}

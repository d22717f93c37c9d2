package io.offhook.attack.suite;

/** One way to attack the services. It fails on its own account only; what the services do wrong is a finding. */
public interface Attack {

    /** Its name in the report and after {@code --attacks}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** What is done, and what must hold: one line. */
    String title();

    void run(AttackContext context, Findings findings) throws Exception;
}

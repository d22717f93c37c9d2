package io.offhook.demo.step;

/** One step of the demo. Whatever it throws ends the demo; {@link UnexpectedResult} says best what went wrong. */
@FunctionalInterface
public interface DemoStep<T> {

    StepResult<T> run() throws Exception;
}

package io.offhook.demo.step;

/** One step of the demo. An exception ends the demo; {@link UnexpectedResult} has the best message. */
@FunctionalInterface
public interface DemoStep<T> {

    StepResult<T> run() throws Exception;
}

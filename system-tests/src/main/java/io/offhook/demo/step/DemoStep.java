package io.offhook.demo.step;

/** One step of the story. Whatever it throws ends the story; {@link UnexpectedResult} says it best. */
@FunctionalInterface
public interface DemoStep<T> {

    StepResult<T> play() throws Exception;
}

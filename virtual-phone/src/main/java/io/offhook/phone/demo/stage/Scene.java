package io.offhook.phone.demo.stage;

/** One step of the story. Whatever it throws ends the story; {@link Surprise} says it best. */
@FunctionalInterface
public interface Scene<T> {

    Told<T> play() throws Exception;
}

package io.offhook.phone.demo;

/** One step of the story. Whatever it throws ends the story; {@link Surprise} says it best. */
@FunctionalInterface
interface Scene<T> {

    Told<T> play() throws Exception;
}

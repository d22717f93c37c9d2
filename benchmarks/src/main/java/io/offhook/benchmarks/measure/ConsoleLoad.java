package io.offhook.benchmarks.measure;

/**
 * What is done to the console.
 *
 * @param phones PAGES: so many it knows at least, with ten entries of the timeline for each
 * @param eventsPerSecond BEHIND: the lower of two rates
 */
public record ConsoleLoad(int phones, int eventsPerSecond) {}

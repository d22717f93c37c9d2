package io.offhook.stackclient.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Stores the events of a {@link TopicWatch}, so that other threads can wait for one. */
public final class EventLog implements Consumer<SeenEvent> {

    private final List<SeenEvent> events = new ArrayList<>();

    @Override
    public synchronized void accept(SeenEvent event) {
        events.add(event);
        notifyAll();
    }

    public synchronized List<SeenEvent> about(String subject) {
        return events.stream().filter(event -> event.subject().equals(subject)).toList();
    }

    /** Repeats the question with every new event, until there is an answer or the timeout is over. */
    public synchronized <T> Optional<T> await(
            String subject, Function<List<SeenEvent>, Optional<T>> question, Duration timeout)
            throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            var answer = question.apply(about(subject));
            var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (answer.isPresent() || left <= 0) {
                return answer;
            }
            wait(left);
        }
    }
}

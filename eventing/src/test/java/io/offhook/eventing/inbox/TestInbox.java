package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;

import io.offhook.eventing.inbox.deadletter.DeadLetter;
import io.offhook.eventing.inbox.deadletter.DeadLetter.Filter;
import io.offhook.eventing.inbox.deadletter.FindDeadLetters;
import io.offhook.eventing.page.PageRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Gives records to the inbox as the consumer of {@link PhonesSeen} does, and finds the dead letters that it keeps. */
@Singleton
class TestInbox {

    private final Inbox inbox;
    private final PhonesSeen seen;
    private final FindDeadLetters letters;

    TestInbox(Inbox inbox, PhonesSeen seen, FindDeadLetters letters) {
        this.inbox = inbox;
        this.seen = seen;
        this.letters = letters;
    }

    @SafeVarargs
    final void receive(ConsumerRecord<String, byte[]>... records) {
        receive(List.of(records));
    }

    void receive(List<ConsumerRecord<String, byte[]>> records) {
        await(() -> inbox.receive(seen, PhoneRecords.batch(records)));
    }

    List<DeadLetter> letters(String stream) {
        return await(() -> letters.list(new Filter(null, stream, null, null), new PageRequest(0, 10)))
                .items();
    }

    DeadLetter letter(String stream) {
        return letters(stream).getFirst();
    }
}

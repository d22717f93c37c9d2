package io.offhook.tvs.phoneside;

import io.offhook.tvs.phoneside.door.HangingUp;
import io.offhook.tvs.verification.wire.Frame;
import io.offhook.tvs.verification.wire.Frames;
import io.offhook.tvs.verification.wire.MalformedMessage;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.Optional;

/** One connection: any number of requests, one behind the other, each answered in its turn. Lives on its event loop. */
final class Conversation {

    /** For what was answered to leave, and TLS to say good-bye. */
    private static final long FAREWELL_MILLIS = 500;

    private final Vertx vertx;
    private final Context loop;
    private final NetSocket socket;
    private final Answers answers;
    private final long patience;
    private final Frames frames = new Frames();
    private long deadline;
    private long timer;
    private boolean ending;

    Conversation(Vertx vertx, NetSocket socket, Answers answers, Duration patience) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.socket = socket;
        this.answers = answers;
        this.patience = patience.toNanos();
    }

    /** @param over runs once, when the connection is gone */
    void begin(Runnable over) {
        beginWaiting();
        watch();
        socket.exceptionHandler(ignored -> socket.close());
        socket.closeHandler(ignored -> {
            vertx.cancelTimer(timer);
            over.run();
        });
        socket.handler(this::received);
    }

    /** From any thread: what has begun is answered, nothing new is. */
    void end() {
        loop.runOnContext(ignored -> {
            ending = true;
            closeIfDone();
        });
    }

    private void received(Buffer bytes) {
        frames.add(bytes.getBytes());
        answerAll();
    }

    /** Whoever sends without listening is not read either: what it would hear must not pile up here. */
    private void answerAll() {
        try {
            while (!socket.writeQueueFull()) {
                Optional<Frame> frame = frames.next();
                if (frame.isEmpty()) {
                    closeIfDone();
                    return;
                }
                socket.write(answers.answer(frame.get()));
                beginWaiting();
            }
            socket.pause();
            socket.drainHandler(ignored -> {
                socket.resume();
                answerAll();
            });
        } catch (MalformedMessage failure) {
            answers.malformed(failure, socket.remoteAddress().hostAddress());
            socket.close();
        }
    }

    private void closeIfDone() {
        if (ending && !frames.isAmidMessage()) {
            socket.close();
        }
    }

    private void beginWaiting() {
        deadline = System.nanoTime() + patience;
    }

    /** One timer that looks again, rather than one for every request. */
    private void watch() {
        long rest = deadline - System.nanoTime();
        if (rest <= 0) {
            socket.close();
            timer = vertx.setTimer(FAREWELL_MILLIS, ignored -> HangingUp.on(socket));
        } else {
            timer = vertx.setTimer(Math.max(1, Duration.ofNanos(rest).toMillis()), ignored -> watch());
        }
    }
}

package io.offhook.tvs.listener;

import io.offhook.tvs.verification.wire.Frame;
import io.offhook.tvs.verification.wire.FrameDecoder;
import io.offhook.tvs.verification.wire.MalformedMessage;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.Optional;

/** One connection: any number of requests, answered one after the other in their order. Lives on its event loop. */
final class TvsConnection {

    /** For the last answers to be sent, and for the close_notify of TLS. */
    private static final long CLOSE_TIMEOUT_MILLIS = 500;

    private final Vertx vertx;
    private final Context loop;
    private final NetSocket socket;
    private final TvsAnswers answers;
    private final long timeout;
    private final FrameDecoder frames = new FrameDecoder();
    private long deadline;
    private long timer;
    private boolean ending;

    /** @param timeout for a whole request to arrive, and for its answer to be read */
    TvsConnection(Vertx vertx, NetSocket socket, TvsAnswers answers, Duration timeout) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.socket = socket;
        this.answers = answers;
        this.timeout = timeout.toNanos();
    }

    /** @param closed runs once, when the connection is closed */
    void begin(Runnable closed) {
        restartTimeout();
        watch();
        socket.exceptionHandler(ignored -> socket.close());
        socket.closeHandler(ignored -> {
            vertx.cancelTimer(timer);
            closed.run();
        });
        socket.handler(this::received);
    }

    /** From any thread: a request that has begun is answered, then the connection is closed. */
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

    /** While a client does not read its answers, its requests are not read either, so that no answers pile up here. */
    private void answerAll() {
        try {
            while (!socket.writeQueueFull()) {
                Optional<Frame> frame = frames.next();
                if (frame.isEmpty()) {
                    closeIfDone();
                    return;
                }
                socket.write(answers.answer(frame.get()));
                restartTimeout();
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

    private void restartTimeout() {
        deadline = System.nanoTime() + timeout;
    }

    /** One timer that looks at the deadline again, instead of a timer for every request. */
    private void watch() {
        long rest = deadline - System.nanoTime();
        if (rest <= 0) {
            socket.close();
            timer = vertx.setTimer(CLOSE_TIMEOUT_MILLIS, ignored -> ForcedClose.of(socket));
        } else {
            timer = vertx.setTimer(Math.max(1, Duration.ofNanos(rest).toMillis()), ignored -> watch());
        }
    }
}

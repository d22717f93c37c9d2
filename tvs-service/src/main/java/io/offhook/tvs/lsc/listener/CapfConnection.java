package io.offhook.tvs.lsc.listener;

import io.offhook.eventing.trace.ProtocolSpan;
import io.offhook.tvs.listener.ForcedClose;
import io.offhook.tvs.lsc.session.CapfSession;
import io.offhook.tvs.lsc.wire.MalformedMessage;
import io.offhook.tvs.lsc.wire.MessageDecoder;
import io.offhook.tvs.lsc.wire.MessageWriter;
import io.offhook.tvs.lsc.wire.PhoneMessage;
import io.offhook.tvs.lsc.wire.ServerMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** One connection: one session, with one operation. Lives on its event loop. */
final class CapfConnection {

    /** For the last message to be sent, and for the close_notify of TLS. */
    private static final long CLOSE_TIMEOUT_MILLIS = 500;

    private final Vertx vertx;
    private final Context loop;
    private final NetSocket socket;
    private final int number;
    private final CapfSession session;
    private final SessionTimes times;
    private final CapfLog log;
    private final ProtocolSpan span;
    private final MessageDecoder messages;
    private final long end;
    private long deadline;
    private long timer;
    private boolean busy;
    private boolean ending;
    private boolean closing;
    private boolean closed;

    /** @param number of the session */
    CapfConnection(
            Vertx vertx,
            NetSocket socket,
            int number,
            CapfSession session,
            SessionTimes times,
            CapfLog log,
            ProtocolSpan span) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.socket = socket;
        this.number = number;
        this.session = session;
        this.times = times;
        this.log = log;
        this.span = span;
        this.messages = new MessageDecoder(number);
        this.end = System.nanoTime() + times.total().toNanos();
    }

    /** @param whenClosed runs once, when the connection is closed */
    void begin(Runnable whenClosed) {
        socket.exceptionHandler(ignored -> socket.close());
        socket.closeHandler(ignored -> {
            closed = true;
            vertx.cancelTimer(timer);
            span.end("unfinished"); // unless it has ended
            whenClosed.run();
        });
        socket.handler(this::received);
        send(session.begin());
        restartTimeout();
        watch();
    }

    /** From any thread: a message that is being answered is answered, then the connection is closed. */
    void end() {
        loop.runOnContext(ignored -> {
            ending = true;
            if (!busy) {
                close();
            }
        });
    }

    private void received(Buffer bytes) {
        try {
            messages.add(bytes.getBytes());
            next();
        } catch (MalformedMessage failure) {
            malformed(failure);
        }
    }

    /** A message at a time: nothing is read while one is being answered. */
    private void next() {
        if (busy || closing || closed) {
            return;
        }
        messages.next().ifPresent(this::answer);
    }

    private void answer(PhoneMessage message) {
        busy = true;
        if (message instanceof PhoneMessage.Authentication who) {
            span.ofDevice(who.deviceName());
        }
        socket.pause();
        Uni.createFrom()
                .deferred(() -> session.receive(message))
                .subscribe()
                .with(
                        answer -> loop.runOnContext(ignored -> answered(answer)),
                        failure -> loop.runOnContext(ignored -> failed(failure)));
    }

    private void answered(Optional<ServerMessage> answer) {
        busy = false;
        if (closing || closed) {
            return;
        }
        restartTimeout();
        if (answer.isPresent() && answer.get() instanceof ServerMessage.End(var reason)) {
            span.end(reason.name().toLowerCase(Locale.ROOT));
            ending = true;
        }
        answer.ifPresent(this::send);
        if (ending) {
            close();
            return;
        }
        socket.resume();
        try {
            next();
        } catch (MalformedMessage failure) {
            malformed(failure);
        }
    }

    /** What was asked of the phone stays asked: it may come again. */
    private void failed(Throwable failure) {
        busy = false;
        log.failed(failure);
        span.fail(failure);
        refuse();
    }

    private void malformed(MalformedMessage failure) {
        log.malformed(failure.fault(), socket.remoteAddress().hostAddress());
        span.end("malformed");
        refuse();
    }

    private void refuse() {
        if (!closing && !closed) {
            send(new ServerMessage.End(ServerMessage.Reason.FAILURE));
            close();
        }
    }

    private void send(ServerMessage message) {
        socket.write(Buffer.buffer(MessageWriter.write(number, message)));
    }

    private void restartTimeout() {
        var time = session.isMakingKey() ? times.key() : times.idle();
        deadline = Math.min(System.nanoTime() + time.toNanos(), end);
    }

    /** One timer that looks at the deadline again, instead of a timer for every message. */
    private void watch() {
        long rest = deadline - System.nanoTime();
        if (rest <= 0) {
            close();
        } else {
            timer = vertx.setTimer(Math.max(1, Duration.ofNanos(rest).toMillis()), ignored -> watchOn());
        }
    }

    private void watchOn() {
        if (!closed && !closing) {
            watch();
        }
    }

    /** What is queued is sent first, unless the phone does not read it. */
    private void close() {
        if (!closing) {
            closing = true;
            vertx.cancelTimer(timer);
            timer = vertx.setTimer(CLOSE_TIMEOUT_MILLIS, ignored -> forceClose());
            socket.close();
        }
    }

    private void forceClose() {
        if (!closed) {
            ForcedClose.of(socket);
        }
    }
}

package io.offhook.torture.peers;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.http.Http;
import io.offhook.stackclient.http.HttpCall;
import io.offhook.stackclient.http.Json;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.torture.installation.Installation;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Denies devices that no phone of the run is, over REST at the TVS service, so that it has events while it is killed. */
public final class DeviceDenials implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration TIMEOUT = Duration.ofSeconds(6);
    private static final int MAX_BYTES = 1 << 16;
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final URI denials;
    private final Credentials administrator;
    private final SplittableRandom random;
    private final List<String> denied = new ArrayList<>();
    private final Thread thread =
            Thread.ofPlatform().name("device-denials").daemon().unstarted(this::run);
    private volatile boolean open = true;

    record Body(String mac, String reason) {}

    /** Denies nothing where the TVS service does not run. */
    public DeviceDenials(Installation installation, long seed) {
        boolean runs = installation.services().contains(Service.TVS);
        this.denials = URI.create(
                "http://127.0.0.1:" + (runs ? installation.portInFrontOf(Service.TVS) : 0) + "/api/v1/denied-devices");
        this.administrator = new Credentials("admin", installation.password());
        this.random = new SplittableRandom(seed).split(); // phones get their addresses from the seed itself
        if (runs) {
            thread.start();
        }
    }

    private void run() {
        try {
            while (open) {
                deny(PhoneManufacturer.device("7841", random).mac().digits());
                Thread.sleep(INTERVAL);
            }
        } catch (InterruptedException closed) {
            // the run is over
        }
    }

    private void deny(String mac) {
        var call = HttpCall.send("POST", denials, "application/json", Json.compact(new Body(mac, "torture")))
                .header("Authorization", administrator.authorization())
                .bounded(TIMEOUT, MAX_BYTES);
        try {
            if (Http.send(call).isSuccess()) {
                synchronized (denied) {
                    denied.add(mac);
                }
            }
        } catch (IOException unknown) {
            // denied or not: both are right
        }
    }

    /** The MACs whose denial the service acknowledged: each must be on record. Ends the denials. */
    public List<String> finish() throws InterruptedException {
        open = false;
        if (thread.getState() != Thread.State.NEW) {
            thread.join(STOP_TIMEOUT);
        }
        synchronized (denied) {
            return List.copyOf(denied);
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}

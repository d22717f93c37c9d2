package io.offhook.benchmarks.peers;

import io.offhook.benchmarks.load.CodeSupply;
import io.offhook.benchmarks.load.Fleet;
import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.phone.PhoneFactory;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.benchmarks.work.Workers;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.api.ProvisioningApi;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Runs every peer that is there beside the stack, one after the other. */
public record PeersRun(
        StackDescription stack, Map<String, Long> processes, PeersSettings settings, ProgressBars progress) {

    private interface Start {
        Peer start() throws IOException, InterruptedException, SQLException;
    }

    /**
     * @param measured gets each result as soon as it is there
     * @param skipped gets the name of each peer that cannot be run here, and the reason
     */
    public void run(Consumer<PeerResult> measured, BiConsumer<String, String> skipped)
            throws IOException, InterruptedException {
        var server = PemFile.readCertificates(stack.phoneSideCertificate()).getFirst();
        var certificate = stack.phoneSideCertificate();
        var manufacturer = ManufacturerCa.load(stack.manufacturerCa());
        try (var wire = new PhoneConnections(settings.engine(), server)) {
            var peers = new LinkedHashMap<String, Start>();
            peers.put("OpenSSL", () -> OpenSslPeer.start(certificate, manufacturer, wire, settings, progress));
            peers.put("pgbench", () -> PgBenchPeer.start(stack, settings, processes));
            peers.put("Keycloak", () -> KeycloakPeer.start(certificate, manufacturer, wire, settings, progress));
            var workloads = new Workloads(settings.load().concurrency(), processes, progress);
            var redemptions = Redemptions.prepare(stack, factory(wire), workloads, settings, peers.size());
            for (var each : peers.entrySet()) {
                try (var peer = each.getValue().start()) {
                    measured.accept(measure(each.getKey(), peer, redemptions));
                } catch (IOException | SQLException e) {
                    skipped.accept(each.getKey(), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private PeerResult measure(String name, Peer peer, Redemptions redemptions)
            throws IOException, InterruptedException {
        peer.run("warm-up, " + name, settings.load().phones());
        var ofPeer = new ArrayList<Round>();
        var ofStack = new ArrayList<Round>();
        for (int round = 1; round <= settings.rounds(); round++) {
            ofPeer.add(peer.run(name + ", round " + round, settings.perRound()));
            ofStack.add(redemptions.round("stack, round " + round));
        }
        return peer.result(ofPeer, ofStack);
    }

    private PhoneFactory factory(PhoneConnections wire) throws IOException {
        var administrator = stack.account(StackAccount.ADMIN);
        var load = settings.load();
        var workers = new Workers(load.concurrency());
        return new PhoneFactory(
                load,
                ManufacturerCa.load(stack.manufacturerCa()),
                wire,
                Fleet.unique(new ProvisioningApi(stack.provisioning(), administrator), load.model(), new Random()),
                new CodeSupply(stack.kafka(), new ActivationApi(stack.activation(), administrator), workers, progress),
                progress);
    }
}

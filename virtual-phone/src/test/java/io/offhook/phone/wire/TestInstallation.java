package io.offhook.phone.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.offhook.testpki.Identity;
import io.offhook.testpki.ServerCertificate;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A file server and a redemption listener with client authentication, answering as the real services' interface says. */
public final class TestInstallation implements AutoCloseable {

    /** Live, and bound to model 8845. */
    public static final String CODE = "1234567890123456";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer files;
    private final HttpsServer redemptions;
    private final Identity serverIdentity = ServerCertificate.selfSigned(List.of("127.0.0.1"));
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final Map<String, String> usedBy = new ConcurrentHashMap<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger misses = new AtomicInteger();
    private final List<String> reports = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private volatile boolean deaf;

    public TestInstallation(ManufacturerCa manufacturer) throws Exception {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        files = HttpServer.create(anyPort, 0);
        files.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        files.createContext("/", this::file);
        files.start();
        redemptions = HttpsServer.create(anyPort, 0);
        redemptions.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        redemptions.setHttpsConfigurator(asking(manufacturer));
        redemptions.createContext("/api/v1/redemptions", exchange -> redeem((HttpsExchange) exchange));
        redemptions.createContext("/api/v1/device-reports", this::report);
        redemptions.start();
        serve(
                "/XMLDefault.cnf.xml",
                "<Default><offhookActivation><url>" + redemption() + "</url><models><model name=\"8845\"/>"
                        + "<model name=\"8851\"/></models></offhookActivation></Default>");
    }

    public URI fileServer() {
        return URI.create("http://127.0.0.1:" + files.getAddress().getPort());
    }

    public URI redemption() {
        return URI.create("https://127.0.0.1:" + redemptions.getAddress().getPort());
    }

    public X509Certificate serverCertificate() {
        return serverIdentity.certificate();
    }

    private void serve(String path, String text) {
        serve(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param path begins with a slash */
    public void serve(String path, byte[] file) {
        served.put(path, file);
    }

    /** The next so many redemptions are told to come back at once. */
    public void beBusy(int times) {
        busy.set(times);
    }

    /** The configuration is late: asked for it, the file server says 404 so many times. */
    public void beLate(int times) {
        misses.set(times);
    }

    /** From now on the file server answers everything with 503. */
    public void breakFiles() {
        broken = true;
    }

    /** From now on a report is answered with 500. */
    public void refuseReports() {
        deaf = true;
    }

    /** The bodies of all reports, in order. */
    public List<String> reports() {
        return List.copyOf(reports);
    }

    private void report(HttpExchange exchange) throws IOException {
        reports.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, deaf ? 500 : 202, "application/json", "");
    }

    private void file(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = served.get(path);
        if (broken) {
            answer(exchange, 503, "text/plain", "");
        } else if (body == null || (path.startsWith("/SEP") && misses.getAndDecrement() > 0)) {
            answer(exchange, 404, "text/plain", "");
        } else {
            answer(exchange, 200, "text/xml", body);
        }
    }

    private void redeem(HttpsExchange exchange) throws IOException {
        // Read first: a connection that is closed with bytes unread is reset, and the phone may never see the answer.
        var body = exchange.getRequestBody().readAllBytes();
        if (busy.getAndDecrement() > 0) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            refuse(exchange, 503, "Busy", "BUSY");
            return;
        }
        var code = JSON.readTree(body).path("code").asText();
        var peer = exchange.getSSLSession().getPeerPrincipal().getName();
        var device = peer.replaceAll(".*CN=([^,]*).*", "$1");
        var name = device.substring(device.indexOf("SEP"));
        if (!code.equals(CODE)) {
            refuse(exchange, 404, "Unknown code", "UNKNOWN");
        } else if (!device.startsWith("CP-8845-")) {
            refuse(exchange, 403, "Wrong model", "MODEL_MISMATCH");
        } else if (!usedBy.computeIfAbsent(code, first -> name).equals(name)) {
            refuse(exchange, 409, "Code already used", "ALREADY_USED");
        } else {
            succeed(exchange, name);
        }
    }

    private void succeed(HttpExchange exchange, String name) throws IOException {
        var file = "/" + name + ".cnf.xml";
        serve(
                file,
                "<device><sipProfile><sipLines><line><featureID>9</featureID><name>5001</name></line>"
                        + "</sipLines></sipProfile></device>");
        var body = JSON.createObjectNode().put("deviceName", name).put("phoneId", "p1");
        body.putObject("configuration")
                .put("file", file.substring(1))
                .put("url", fileServer().resolve(file).toString());
        answer(exchange, 200, "application/json", body.toString());
    }

    private static void refuse(HttpExchange exchange, int status, String title, String reason) throws IOException {
        var problem = JSON.createObjectNode()
                .put("type", "https://offhook.io/problems/x")
                .put("title", title)
                .put("status", status)
                .put("detail", "In plain words.")
                .put("reason", reason);
        answer(exchange, status, "application/problem+json", problem.toString());
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private HttpsConfigurator asking(ManufacturerCa manufacturer) throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(
                "server", serverIdentity.privateKey(), new char[0], new X509Certificate[] {serverCertificate()});
        var keyManagers = KeyManagerFactory.getInstance("PKIX");
        keyManagers.init(keys, new char[0]);
        var anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("manufacturer", manufacturer.rootCertificate());
        var trustManagers = TrustManagerFactory.getInstance("PKIX");
        trustManagers.init(anchors);
        var context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                var ssl = context.getDefaultSSLParameters();
                ssl.setNeedClientAuth(true);
                parameters.setSSLParameters(ssl);
            }
        };
    }

    @Override
    public void close() {
        files.stop(0);
        redemptions.stop(0);
    }
}

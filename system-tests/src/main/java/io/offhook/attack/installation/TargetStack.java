package io.offhook.attack.installation;

import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.stackclient.stack.RunningPart;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The stack that is attacked: its ports, its accounts and the processes of its services. */
public record TargetStack(StackDescription description, StackHome home) {

    /** Every port of the services that somebody else may reach. */
    public List<Endpoint> endpoints() {
        var all = new ArrayList<Endpoint>();
        all.add(plain("provisioning", Kind.REST, description.provisioning()));
        all.add(plain("activation", Kind.REST, description.activation()));
        all.add(plain("tvs", Kind.REST, description.tvs()));
        all.add(plain("selfcare", Kind.REST, description.selfcare()));
        all.add(plain("console", Kind.REST, description.console()));
        description.management().forEach((service, uri) -> all.add(plain(service, Kind.MANAGEMENT, uri)));
        var phones = description.phoneSide();
        all.add(plain("provisioning", Kind.FILES, phones.files()));
        all.add(tls("provisioning", Kind.FILES, phones.https(), 0, false));
        all.add(tls("activation", Kind.REDEMPTION, description.redemption(), 0, false));
        // The listener for phones outside the premises is the next port. The description of the stack does not name it.
        all.add(tls("activation", Kind.REDEMPTION, description.redemption(), 1, true));
        all.add(tls("tvs", Kind.TVS, URI.create("tls://" + phones.tvs()), 0, false));
        all.add(plain("provisioning", Kind.TFTP, URI.create("tftp://" + phones.tftp())));
        return List.copyOf(all);
    }

    public List<Endpoint> http() {
        return endpoints().stream().filter(Endpoint::speaksHttp).toList();
    }

    public List<Endpoint> tls() {
        return endpoints().stream().filter(Endpoint::tls).toList();
    }

    public List<Endpoint> of(Kind kind) {
        return endpoints().stream().filter(each -> each.kind() == kind).toList();
    }

    public Endpoint one(String service, Kind kind) {
        return of(kind).stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    /** The value of the header {@code Authorization}. */
    public String authorization(StackAccount account) throws IOException {
        return description.account(account).authorization();
    }

    /** The processes of the services, with their logs. */
    public List<RunningPart> services() throws IOException {
        return home.parts().stream().filter(RunningPart::service).toList();
    }

    private static Endpoint plain(String service, Kind kind, URI uri) {
        return new Endpoint(service, kind, uri.getHost(), uri.getPort(), false, false);
    }

    private static Endpoint tls(String service, Kind kind, URI uri, int offset, boolean maybeClosed) {
        return new Endpoint(service, kind, uri.getHost(), uri.getPort() + offset, true, maybeClosed);
    }
}

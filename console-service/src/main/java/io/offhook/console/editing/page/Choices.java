package io.offhook.console.editing.page;

import io.offhook.console.person.PersonNames;
import io.offhook.console.person.PersonNames.PersonName;
import io.offhook.console.setting.CatalogueNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What forms about phones suggest. A form takes other values too: the service decides. */
@ApplicationScoped
public class Choices {

    private static final int PERSONS = 200;
    private static final String TEMPLATES = "PhoneTemplate.v1";
    private static final String MODELS = "PhoneModel.v1";
    private static final String POOLS = "DevicePool.v1";
    private static final String SECURITY = "SecurityProfile.v1";
    private static final String SIP = "SipProfile.v1";
    private static final String BUTTONS = "PhoneButtonTemplate.v1";

    private final CatalogueNames catalogue;
    private final PersonNames persons;

    Choices(CatalogueNames catalogue, PersonNames persons) {
        this.catalogue = catalogue;
        this.persons = persons;
    }

    /** Names of documents, and the first users. */
    public record Suggested(
            List<String> templates,
            List<String> models,
            List<String> pools,
            List<String> securityProfiles,
            List<String> sipProfiles,
            List<String> buttonTemplates,
            List<PersonName> owners) {}

    public Uni<Suggested> read() {
        return catalogue
                .of(List.of(TEMPLATES, MODELS, POOLS, SECURITY, SIP, BUTTONS))
                .flatMap(names -> persons.first(PERSONS).map(owners -> suggested(names, owners)));
    }

    private static Suggested suggested(Map<String, List<String>> names, List<PersonName> owners) {
        return new Suggested(
                names.getOrDefault(TEMPLATES, List.of()),
                names.getOrDefault(MODELS, List.of()),
                names.getOrDefault(POOLS, List.of()),
                names.getOrDefault(SECURITY, List.of()),
                names.getOrDefault(SIP, List.of()),
                names.getOrDefault(BUTTONS, List.of()),
                owners);
    }
}

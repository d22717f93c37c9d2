package io.offhook.servers.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The walls that hold in every service; each service's {@code ArchitectureTest} adds which packages are its pure cores and its edges. */
public final class ServiceWalls {

    private static final List<String> SERVICES = List.of(
            "io.offhook.provisioning",
            "io.offhook.activation",
            "io.offhook.tvs",
            "io.offhook.selfcare",
            "io.offhook.console");
    private static final String SCHEDULER = "io/quarkus/scheduler/runtime/SimpleScheduler.class";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String STATEMENTS = "io.offhook.eventing.sql.PlainSql";
    private static final String ROLES = "jakarta.annotation.security.RolesAllowed";

    /** They show digits of codes, rows as they were sent, names of keys, who may act where, and all that is kept about a person. */
    private static final Set<String> ADMINISTRATORS_READ = Set.of(
            "CodesExportResource",
            "FailedRowsResource",
            "KeysResource",
            "PersonalDataResource",
            "SiteOperatorsResource",
            "UserDataPages",
            "UserErasureResource",
            "UserExportResource");

    private ServiceWalls() {}

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.*.(**)").should().beFreeOfCycles();

    /** A feature with all its packages counts as one. The package {@code api} is the edge of several, and has the problems of all. */
    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().assignedFrom(new Features()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_service_knows_another =
            slices().assignedFrom(new Services()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule services_know_no_phone_and_no_tool = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.offhook.phone..", "io.offhook.testpki..", "io.offhook.stackclient..");

    @ArchTest
    static final ArchRule only_consumers_know_kafka = noClasses()
            .that()
            .resideOutsideOfPackage("..topics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..");

    /**
     * What a use case returns or throws, each edge turns into its own protocol. Self care and AXL are clients of REST where they reveal codes, the
     * console where it sends commands to the services that own what they change. Who looks at passwords is told from where they come. At which sites a caller may act, and how much at a time,
     * is no matter of the edge.
     */
    @ArchTest
    static final ArchRule only_edges_know_rest = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..api..",
                    "..page..",
                    "..listener..",
                    "..files.http..",
                    "..code.reveal..",
                    "..axl.activation..",
                    "..selfcare.pairing..",
                    "..owning..",
                    "..account.signin..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.offhook.rest..", "jakarta.ws.rs..")
                    .and(DescribedPredicate.not(resideInAnyPackage("io.offhook.rest.site", "io.offhook.rest.permit"))));

    @ArchTest
    static final ArchRule transactions_begin_below_the_edges = noClasses()
            .that()
            .resideInAnyPackage("..api..", "..page..", "..listener..", "..files.http..", "..topics..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.offhook.eventing.sql.UnitOfWork");

    @ArchTest
    static final ArchRule entities_stay_in_their_package = classes()
            .that()
            .areAnnotatedWith(ENTITY)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    /** Writes are statements, reads behind REST are queries. */
    @ArchTest
    static final ArchRule no_class_mixes_statements_and_entities =
            noClasses().that(use(STATEMENTS)).should().dependOnClassesThat().areAnnotatedWith(ENTITY);

    /** The annotation comes with a library that runs nothing. */
    @ArchTest
    static final ArchRule what_is_scheduled_has_a_scheduler = methods()
            .that()
            .areAnnotatedWith("io.quarkus.scheduler.Scheduled")
            .should(new ArchCondition<JavaMethod>("be run by the extension quarkus-scheduler") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var scheduler = ServiceWalls.class.getClassLoader().getResource(SCHEDULER);
                    events.add(new SimpleConditionEvent(method, scheduler != null, method.getFullName()));
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule operators_read_what_administrators_read_and_nothing_secret = methods()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.GET")
            .should(
                    new ArchCondition<JavaMethod>(
                            "be for operators, or for administrators alone where it is named here") {
                        @Override
                        public void check(JavaMethod method, ConditionEvents events) {
                            var roles = roles(method);
                            boolean secret = ADMINISTRATORS_READ.contains(
                                    method.getOwner().getSimpleName());
                            boolean right = !roles.contains("admin") || roles.contains("operator") != secret;
                            events.add(
                                    new SimpleConditionEvent(method, right, method.getFullName() + " is for " + roles));
                        }
                    });

    private static Set<String> roles(JavaMethod method) {
        return method.tryGetAnnotationOfType(ROLES)
                .flatMap(ofMethod -> ofMethod.get("value"))
                .or(() -> method.getOwner().tryGetAnnotationOfType(ROLES).flatMap(ofClass -> ofClass.get("value")))
                .map(roles -> Set.of((String[]) roles))
                .orElse(Set.of());
    }

    private static DescribedPredicate<JavaClass> use(String name) {
        return DescribedPredicate.describe(
                "use " + name,
                each -> each.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getName().equals(name)));
    }

    private static final class Services implements SliceAssignment {

        @Override
        public String getDescription() {
            return "services";
        }

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            return SERVICES.stream()
                    .filter(service -> each.getPackageName().equals(service)
                            || each.getPackageName().startsWith(service + "."))
                    .map(SliceIdentifier::of)
                    .findFirst()
                    .orElse(SliceIdentifier.ignore());
        }
    }

    private static final class Features implements SliceAssignment {

        private static final Pattern FEATURE = Pattern.compile("io\\.offhook\\.\\w+\\.(?!api\\b)(\\w+).*");

        @Override
        public String getDescription() {
            return "features";
        }

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            var feature = FEATURE.matcher(each.getPackageName());
            return feature.matches() ? SliceIdentifier.of(feature.group(1)) : SliceIdentifier.ignore();
        }
    }
}

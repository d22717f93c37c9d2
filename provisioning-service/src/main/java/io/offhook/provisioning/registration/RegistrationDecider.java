package io.offhook.provisioning.registration;

import static io.offhook.eventing.decider.Decision.happened;
import static io.offhook.eventing.decider.Decision.nothing;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhonePasswordViewed;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.provisioning.registration.Registration.Absent;
import io.offhook.provisioning.registration.Registration.OfPhone;
import io.offhook.provisioning.registration.Registration.Registered;
import io.offhook.provisioning.registration.Registration.Suspicion;
import io.offhook.provisioning.registration.Registration.Unregistered;
import io.offhook.provisioning.registration.RegistrationCommand.Register;
import io.offhook.provisioning.registration.RegistrationCommand.Suspect;
import io.offhook.provisioning.registration.RegistrationCommand.Unregister;
import java.util.Set;

/** The rules of a phone's registration, on the stream of the phone. What is so already is no event. */
public final class RegistrationDecider
        implements Decider<RegistrationCommand, Registration, PhoneEvent, ReportRefusal> {

    /** Somebody who has the credentials of one phone may claim any name: this many of them are told. */
    static final int MAX_SUSPICIONS = 16;

    @Override
    public Registration initial() {
        return new Absent();
    }

    @Override
    public Decision<PhoneEvent, ReportRefusal> decide(Registration state, RegistrationCommand command) {
        return switch (state) {
            case Absent ignored -> nothing();
            case OfPhone phone -> decide(phone, command);
        };
    }

    private Decision<PhoneEvent, ReportRefusal> decide(OfPhone phone, RegistrationCommand command) {
        return switch (command) {
            case Register it -> register(phone, it);
            case Unregister it -> unregister(phone, it);
            case Suspect it -> suspect(phone, it);
        };
    }

    /** The phone may have got another device since its line was looked up. */
    private Decision<PhoneEvent, ReportRefusal> register(OfPhone phone, Register it) {
        boolean isKnown = phone instanceof Registered registered && registered.isSaidBy(it);
        return isKnown || !phone.deviceName().equals(it.deviceName())
                ? nothing()
                : happened(new PhoneRegistered(
                        phone.phoneId(),
                        it.deviceName(),
                        it.line(),
                        it.address(),
                        it.userAgent(),
                        it.contact(),
                        it.registrar()));
    }

    private Decision<PhoneEvent, ReportRefusal> unregister(OfPhone phone, Unregister it) {
        return phone instanceof Registered && phone.deviceName().equals(it.deviceName())
                ? happened(new PhoneUnregistered(
                        phone.phoneId(), it.deviceName(), it.reason().name()))
                : nothing();
    }

    private Decision<PhoneEvent, ReportRefusal> suspect(OfPhone phone, Suspect it) {
        var one = new Suspicion(it.claimed(), it.address());
        return phone.suspicions().contains(one) || phone.suspicions().size() >= MAX_SUSPICIONS
                ? nothing()
                : happened(new RegistrationMismatchSuspected(
                        phone.phoneId(), phone.deviceName(), it.claimed(), it.address()));
    }

    @Override
    public Registration evolve(Registration state, PhoneEvent event) {
        return switch (event) {
            case PhoneProvisioned it -> Registration.of(it.phoneId(), it.deviceName());
            case PhoneAutoRegistered it -> Registration.of(it.phoneId(), it.deviceName());
            case PhoneReconfigured it ->
                it.deviceName().equals(it.previousDeviceName())
                        ? state
                        : Registration.of(it.phoneId(), it.deviceName());
            case PhoneMacBlanked it -> Registration.of(it.phoneId(), it.deviceName());
            case PhoneMacAssigned it -> Registration.of(it.phoneId(), it.deviceName());
            case PhoneRegistered it ->
                new Registered(
                        it.phoneId(), it.deviceName(), suspicions(state), it.address(), it.userAgent(), it.registrar());
            case PhoneUnregistered it -> new Unregistered(it.phoneId(), it.deviceName(), suspicions(state));
            case RegistrationMismatchSuspected it ->
                suspecting(state, new Suspicion(it.claimedDeviceName(), it.address()));
            case PhoneRemoved ignored -> new Absent();
            case ActivationCodeRequired ignored -> state;
            case ActivationCodeReleaseRequested ignored -> state;
            case PhonePasswordViewed ignored -> state;
        };
    }

    private static Set<Suspicion> suspicions(Registration state) {
        return state instanceof OfPhone phone ? phone.suspicions() : Set.of();
    }

    private static Registration suspecting(Registration state, Suspicion one) {
        return switch (state) {
            case Absent absent -> absent;
            case Unregistered it ->
                new Unregistered(it.phoneId(), it.deviceName(), Registration.with(it.suspicions(), one));
            case Registered it ->
                new Registered(
                        it.phoneId(),
                        it.deviceName(),
                        Registration.with(it.suspicions(), one),
                        it.address(),
                        it.userAgent(),
                        it.registrar());
        };
    }
}

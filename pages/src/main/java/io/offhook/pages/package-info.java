/**
 * How browsers sign in, for services with pages: built-in accounts by a form, with sessions in PostgreSQL, or the code flow of OpenID
 * Connect. It works by being on the class path. A service that uses it
 *
 * <ul>
 *   <li>makes the table {@code browser_session} by a migration of its own;
 *   <li>names its cookies, {@code quarkus.http.auth.form.cookie-name} and {@code quarkus.http.auth.form.location-cookie}: browsers send
 *       cookies to every port of a host, so no two services may have the same. So too {@code quarkus.oidc.authentication.cookie-suffix};
 *   <li>says which of its pages need a sign-in, which of them poll, {@code offhook.session.polled-paths}, and which forms people post who
 *       are not signed in, {@code offhook.session.open-forms};
 *   <li>says errors to people: it has an {@link io.offhook.pages.error.ErrorPage};
 *   <li>has the page of the form, {@code GET /login}; {@link io.offhook.pages.signin.TypedName} has the name that was typed before.
 * </ul>
 *
 * <p>Beside it is how they show an activation code, {@link io.offhook.pages.code.QrCode}, and how far a device got,
 * {@link io.offhook.pages.device.DeviceProgress}.
 */
@NullMarked
package io.offhook.pages;

import org.jspecify.annotations.NullMarked;

/**
 * What Offhook trusts, and what phones trust. Trust anchors ({@code anchor}) are the manufacturer CAs that genuine devices chain to;
 * denied devices ({@code denial}) and revoked certificates ({@code revocation}) are refused all the same. Certificates of our own have
 * roles ({@code certificate}); phones find them in trust lists ({@code trustlist}) and ask TVS about them ({@code verification},
 * {@code listener}). Each feature has its rules, its {@code store} and its {@code api}; what happens goes out as events.
 */
@NullMarked
package io.offhook.tvs;

import org.jspecify.annotations.NullMarked;

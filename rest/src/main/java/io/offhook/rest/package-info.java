/**
 * The one REST edge of all services. Services name their problems in an enum of {@link io.offhook.rest.problem.ProblemType} and throw them;
 * what is common to all stands in {@link io.offhook.rest.problem.CommonProblem}. Resources take pages by {@link io.offhook.rest.request.PageQuery}, the
 * cause of their events from {@link io.offhook.rest.request.RequestCause}, and repeatable requests from
 * {@link io.offhook.rest.request.IdempotencyKey}; where a caller may act, {@link io.offhook.rest.request.CallerSites} tells. Everything else here works by being on the class path: mappers of exceptions, limits of
 * texts and times in bodies, and the guard against requests of other sites.
 */
@NullMarked
package io.offhook.rest;

import org.jspecify.annotations.NullMarked;

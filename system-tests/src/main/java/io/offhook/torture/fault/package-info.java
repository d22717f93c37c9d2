/**
 * What is done to the installation, by the numbers of the fault list. Each fault heals what it broke, and says whether
 * it struck.
 */
@NullMarked
package io.offhook.torture.fault;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.offhook.edge.door;

import org.jspecify.annotations.NullMarked;

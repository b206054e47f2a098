@NullMarked
package com.quotedesk.bootstrap.audit;

import org.jspecify.annotations.NullMarked;

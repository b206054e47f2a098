@NullMarked
package com.quotedesk.application.audit;

import org.jspecify.annotations.NullMarked;

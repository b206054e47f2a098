package com.quotedesk.application.rates;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.ExchangeRate;
import java.util.List;

/** Who publishes rates. */
public interface RateSource {

    /**
     * What holds now, as the source says.
     *
     * @throws PortFailure when it cannot be reached or what it says cannot be understood
     */
    List<ExchangeRate> rates();
}

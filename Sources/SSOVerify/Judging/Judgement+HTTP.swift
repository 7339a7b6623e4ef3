import SSOModel
import SSOReading

extension Judgement {
    /// Why nothing came back.
    static func failure(_ failure: HTTPFailure, of host: String) -> Judgement {
        let detail = failure.detail.isEmpty ? "" : " (\(failure.detail.shown))"
        return switch failure.reason {
        case .name: .found(.netName, "\(host) cannot be found by its name\(detail).")
        case .refused: .found(.netRefused, "Nothing answers at \(host)\(detail).")
        case .timeout: .found(.netTimeout, "\(host) did not answer in time\(detail).")
        case .proxy: .found(.netProxy, "A proxy does not let this through to \(host)\(detail).")
        case .tooLarge: .found(.netBroken, "\(host) sent more than any such answer has.")
        case .broken: .found(.netBroken, "The connection to \(host) broke\(detail).")
        case .library: .found(.netLibrary, failure.detail.shown, as: .unknown)
        case .certificateName:
            .found(.tlsName, "The certificate at \(host) is for another name\(detail).")
        case .certificateEnded:
            .found(.tlsExpired, "The certificate at \(host) is not valid today\(detail).")
        case .certificateUnknown:
            .found(.tlsCA, "The certificate at \(host) is of a CA that is not known here\(detail).")
        case .tls: .found(.tlsFailed, "No TLS connection to \(host) came about\(detail).")
        }
    }

    /// An answer that is none to what was asked.
    static func stray(_ answer: HTTPAnswer, of host: String) -> Judgement {
        let status = answer.status
        switch status {
        case 300...399:
            let place = answer["location"].map { " to \($0.shown)" } ?? ""
            return .found(.netPage, "\(host) sends this request on\(place) (\(status)).")
        case _ where status == 407 || [401, 403].contains(status) && answer.isHTML:
            return .found(.netProxy, "A page came back in place of \(host)'s answer (\(status)).")
        case 429, 500...599:
            let wait = answer["retry-after"].map { " Retry-After: \($0.shown)." } ?? ""
            return .found(
                .netBusy, "\(host) cannot answer at the moment (\(status)).\(wait)", as: .unknown)
        default:
            return answer.isHTML
                ? .found(.netPage, "A web page came back in place of \(host)'s answer (\(status)).")
                : .found(.netBroken, "\(host) gave an answer that is none (\(status)).")
        }
    }
}

extension Judgement {
    /// Why a check knows nothing.
    var asUnknown: Judgement { .unknown("Could not be asked. \(answer)", code: code) }
}

extension String {
    /// Foreign text, fit to be shown in a sentence.
    var shown: String { Secrets.masked(self).shortened(to: 120) }
}

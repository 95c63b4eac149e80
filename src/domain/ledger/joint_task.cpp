#include "domain/ledger/joint_task.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(JointTask const& task, Date today) {
    Problems problems = happened(today, {{"agreed_on", task.agreed_on}, {"done_on", task.done_on}});
    append(problems, not_before("due_on", task.due_on, task.agreed_on));
    return problems;
}

}  // namespace tongban

# Fills Redmine with the rows of our open data: rails runner fill-redmine.rb ROWS.csv
# A public project, one issue for each commitment, its grade as the status; and a person whose sign-in is measured too.
require "csv"
project = Project.find_by_identifier("guankao") || Project.create!(
  name: "管考", identifier: "guankao", is_public: true, tracker_ids: Tracker.pluck(:id), enabled_module_names: ["issue_tracking"])
Role.anonymous.add_permission!(:view_issues)
Role.non_member.add_permission!(:view_issues)
Issue.where(project_id: project.id).delete_all
reader = User.find_by_login("reader") || User.new(firstname: "Reader", lastname: "Guankao", mail: "reader@city.example", language: "en").tap { |person| person.login = "reader" }
reader.password = reader.password_confirmation = ENV.fetch("PEER_PASSWORD")
reader.must_change_passwd = false
reader.save!
author, tracker, priority = User.where(admin: true).first.id, Tracker.first.id, IssuePriority.first.id
states = IssueStatus.where(is_closed: false).order(:id).pluck(:id)
grades, now = Hash.new { |known, grade| known[grade] = states[known.size % states.size] }, Time.now
CSV.open(ARGV[0], "r:bom|utf-8", headers: true).each_slice(5000) do |rows|
  Issue.insert_all(rows.map do |row|
    { project_id: project.id, tracker_id: tracker, status_id: grades[row["grade"]], priority_id: priority, author_id: author,
      subject: row["title"].to_s[0, 250], description: [row["lead"], row["domain"], row["tags"], row["findings"]].join("\n"),
      due_date: row["due"].presence, created_on: now, updated_on: now, lft: 1, rgt: 2, root_id: nil, done_ratio: 0, is_private: false }
  end)
end
Issue.where(project_id: project.id, root_id: nil).update_all("root_id = id")
puts "issues #{Issue.where(project_id: project.id).count} status #{grades['A'] || states.first} one #{Issue.where(project_id: project.id).offset(20).first.id}"
